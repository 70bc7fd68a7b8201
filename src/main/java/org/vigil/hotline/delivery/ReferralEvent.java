package org.vigil.hotline.delivery;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A referral as a CloudEvents 1.0 event in JSON: what is stored once, and sent in every attempt.
/// Personal data.
///
/// @param referral what the partner names when it acknowledges
/// @param partner the partner that the consent named
/// @param need `trafficking`, `fraud` or `labour`
/// @param urgent whether someone is in danger now
/// @param consentedAt when the person agreed
/// @param language the person's, BCP 47
/// @param country where the person is or the offer leads (ISO 3166-1 alpha-2), or null
/// @param nationality the person's, or null
/// @param message the words that the person agreed to send
@Serdeable
public record ReferralEvent(
    String referral,
    String partner,
    String need,
    boolean urgent,
    Instant consentedAt,
    String language,
    @Nullable String country,
    @Nullable String nationality,
    String message) {
  public static final String TYPE = "org.vigil.referral.v1";
  public static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;

  private static final URI SOURCE = URI.create("urn:vigil:hotline");

  /// The whole event; the same referral gives the same bytes.
  ///
  /// @param id the event's id, stable over all attempts
  public byte[] write(String id) {
    try {
      return new JsonFormat()
          .serialize(
              CloudEventBuilder.v1()
                  .withId(id)
                  .withSource(SOURCE)
                  .withType(TYPE)
                  .withTime(consentedAt.atOffset(ZoneOffset.UTC))
                  .withData(
                      "application/json",
                      ObjectMapper.getDefault()
                          .writeValueAsString(this)
                          .getBytes(StandardCharsets.UTF_8))
                  .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException if it is no such event
  public static ReferralEvent read(byte[] event) {
    CloudEvent read = new JsonFormat().deserialize(event);
    if (!read.getType().equals(TYPE) || read.getData() == null) {
      throw new IllegalArgumentException("not a referral of this version");
    }
    try {
      return ObjectMapper.getDefault().readValue(read.getData().toBytes(), ReferralEvent.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a referral", e);
    }
  }

  /// Names the partner only.
  @Override
  public String toString() {
    return "ReferralEvent[" + partner + "]";
  }
}
