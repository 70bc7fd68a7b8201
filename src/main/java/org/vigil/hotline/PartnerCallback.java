package org.vigil.hotline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.hotline.delivery.SigningSecret;
import org.vigil.redis.RedisUnavailableException;

/// `POST /partners/{id}/callback`: a partner says that somebody there read a referral, signed with
/// the secret of its webhook. May be repeated.
///
/// Answers 204; 401 if the signature is missing or wrong or the request too old, whether there is
/// such a partner or not; 400 or 404 for what is signed but makes no sense; 503 while the store is
/// away.
@Controller("/partners")
final class PartnerCallback {
  private static final String RETRY_AFTER_SECONDS = "5";

  // safety.md: JSON depth 32. The size is held by the server: 1 MB.
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
              .build());

  private final Deliveries deliveries;
  private final Outbox outbox;
  private final OutboxMetrics metrics;
  private final Clock clock;

  PartnerCallback(Deliveries deliveries, Outbox outbox, OutboxMetrics metrics, Clock clock) {
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Post("/{id}/callback")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> callback(
      @PathVariable String id, HttpHeaders headers, @Body byte @Nullable [] body) {
    Optional<SigningSecret> secret = deliveries.secret(id);
    if (secret.isEmpty()) {
      metrics.callback("unknown", "forged");
      return HttpResponse.unauthorized();
    }
    Optional<String> signed =
        secret
            .get()
            .verify(
                header(headers, SigningSecret.ID),
                header(headers, SigningSecret.TIMESTAMP),
                header(headers, SigningSecret.SIGNATURE),
                body == null ? new byte[0] : body,
                clock.instant());
    if (signed.isEmpty()) {
      metrics.callback(id, "forged");
      return HttpResponse.unauthorized();
    }
    Optional<CaseRef> ref = acknowledged(signed.get());
    if (ref.isEmpty()) {
      metrics.callback(id, "malformed");
      return HttpResponse.badRequest();
    }
    return acknowledge(id, ref.get());
  }

  private HttpResponse<?> acknowledge(String id, CaseRef ref) {
    try {
      return switch (outbox.acknowledge(ref, id)) {
        case ACKNOWLEDGED, REPEATED -> {
          metrics.callback(id, "acknowledged");
          yield HttpResponse.noContent();
        }
        case UNKNOWN -> {
          metrics.callback(id, "unknown");
          yield HttpResponse.notFound();
        }
      };
    } catch (RedisUnavailableException e) {
      metrics.callback(id, "unavailable");
      return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
  }

  /// The referral of `{"referral": "...", "event": "acknowledged"}`; other fields do not matter.
  private static Optional<CaseRef> acknowledged(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.path("event").asText().equals("acknowledged")
          ? CaseRef.parse(json.path("referral").asText())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String header(HttpHeaders headers, String name) {
    return headers.findFirst(name).orElse("");
  }
}
