package org.vigil.hotline.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// The secret that a partner and this service share: signs what goes out and checks what comes in,
/// as Standard Webhooks 1.0 says. Safe for many threads.
public final class SigningSecret {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /// How old a request may be, or how far in the future by the sender's clock: the tolerance of the
  /// Standard Webhooks libraries.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  // Standard Webhooks: "between 24 bytes (192 bits) and 64 bytes (512 bits)".
  private static final int MIN_BYTES = 24;
  private static final int MAX_BYTES = 64;

  private final Webhook webhook;

  private SigningSecret(byte[] key) {
    try {
      webhook = new Webhook(key);
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalArgumentException("an empty key", e);
    }
  }

  /// @param where names the place it comes from, at the start of a sentence
  /// @throws IllegalStateException if it is no such secret; the message does not hold it
  public static SigningSecret parse(String where, String text) {
    String stripped = text.strip();
    try {
      byte[] key =
          Base64.getDecoder()
              .decode(stripped.startsWith(PREFIX) ? stripped.substring(PREFIX.length()) : "");
      if (key.length >= MIN_BYTES && key.length <= MAX_BYTES) {
        return new SigningSecret(key);
      }
    } catch (IllegalArgumentException e) {
      // Said below, without the secret.
    }
    throw new IllegalStateException(
        where
            + " does not hold a webhook secret. It must be "
            + PREFIX
            + " and then 24 to 64 random bytes in Base64; ./vigil partner-demo prints one.");
  }

  /// A fresh random secret in text form.
  public static String draw() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /// The signature of a request.
  public String sign(String id, Instant at, String body) {
    try {
      return webhook.sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("this Java cannot sign", e);
    }
  }

  /// Checks a request in constant time.
  ///
  /// @param signatures one or more signatures, separated by blanks
  /// @return the body as text, or empty if the request is forged, altered, or too old
  public Optional<String> verify(
      String id, String timestamp, String signatures, byte[] body, Instant now) {
    if (id.isEmpty() || !timestamp.matches("[0-9]{1,12}")) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
      return Optional.empty();
    }
    try {
      // Strict: two bodies must not become one text.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      byte[] expected = sign(id, at, text).getBytes(StandardCharsets.UTF_8);
      boolean right = false;
      for (String signature : signatures.split(" ", 10)) {
        right |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
      }
      return right ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "SigningSecret";
  }
}
