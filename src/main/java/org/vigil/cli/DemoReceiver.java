package org.vigil.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.hotline.delivery.ReferralEvent;
import org.vigil.hotline.delivery.SigningSecret;

/// What a partner's server does: checks the signature before it believes a word, answers at once,
/// and says later that somebody read it.
final class DemoReceiver implements HttpHandler {
  private static final int MAX_BODY = 1024 * 1024;

  private final SigningSecret secret;
  private final Clock clock;
  private final PrintWriter out;
  private final @Nullable String service;
  private final HttpClient client;

  /// @param service where to acknowledge; null: nowhere
  DemoReceiver(
      SigningSecret secret,
      Clock clock,
      PrintWriter out,
      @Nullable String service,
      HttpClient client) {
    this.secret = secret;
    this.clock = clock;
    this.out = out;
    this.service = service;
    this.client = client;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
      Headers headers = exchange.getRequestHeaders();
      Optional<String> signed =
          secret.verify(
              header(headers, SigningSecret.ID),
              header(headers, SigningSecret.TIMESTAMP),
              header(headers, SigningSecret.SIGNATURE),
              body,
              clock.instant());
      say(signed, header(headers, SigningSecret.ID));
      exchange.sendResponseHeaders(signed.isPresent() ? 204 : 401, -1);
      if (signed.isPresent() && service != null) {
        acknowledge(ReferralEvent.read(body), service);
      }
    }
  }

  /// Before the answer: whoever is told that it arrived can also see it.
  private void say(Optional<String> signed, String id) {
    if (signed.isEmpty()) {
      out.println("Refused: the signature is missing or wrong.");
    } else {
      out.println("Received " + id + ", signature right:");
      out.println(signed.get());
    }
    out.flush();
  }

  private void acknowledge(ReferralEvent event, String service) throws IOException {
    String id = UUID.randomUUID().toString();
    Instant now = clock.instant();
    String body = "{\"referral\":\"" + event.referral() + "\",\"event\":\"acknowledged\"}";
    try {
      HttpResponse<Void> response =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(service + "/partners/" + event.partner() + "/callback"))
                  .timeout(Duration.ofSeconds(10))
                  .header("content-type", "application/json")
                  .header(SigningSecret.ID, id)
                  .header(SigningSecret.TIMESTAMP, Long.toString(now.getEpochSecond()))
                  .header(SigningSecret.SIGNATURE, secret.sign(id, now, body))
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      out.println("Acknowledged: status " + response.statusCode());
      out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(Headers headers, String name) {
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }
}
