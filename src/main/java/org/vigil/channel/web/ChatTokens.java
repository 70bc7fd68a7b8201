package org.vigil.channel.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.privacy.Pseudonyms;

/// The tokens that pages hold: 256 random bits and a mark by which this service knows its own, so
/// that nobody can make up chats past the limit on new ones. No token is ever stored; the chat's id
/// is a keyed hash of it, so what is stored leads back to no token. Once the pseudonym key is
/// replaced an old token is unknown, and the page begins anew.
@Singleton
final class ChatTokens {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{22})");

  private final Pseudonyms pseudonyms;
  private final SecureRandom random = new SecureRandom();

  ChatTokens(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /// A new token: 66 characters that are safe in a header.
  String issue() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return secret + "." + mark(secret);
  }

  /// The chat of a token; empty if this service did not issue it.
  Optional<ChatAddress> chat(@Nullable String token) {
    var parts = FORM.matcher(token == null ? "" : token);
    if (!parts.matches() || !isMark(parts.group(2), parts.group(1))) {
      return Optional.empty();
    }
    String id = pseudonyms.of("web-chat", parts.group(1));
    return Optional.of(new ChatAddress(WebChannel.NAME, id));
  }

  private boolean isMark(String mark, String secret) {
    return MessageDigest.isEqual(
        mark.getBytes(StandardCharsets.US_ASCII), mark(secret).getBytes(StandardCharsets.US_ASCII));
  }

  private String mark(String secret) {
    return pseudonyms.of("web-token", secret);
  }
}
