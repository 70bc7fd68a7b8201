package org.vigil.hotline.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Delivers by a signed request: a CloudEvents body under a Standard Webhooks signature. The status
/// alone counts; the answer's body is never read, however long it is. Redirects are not followed,
/// so nobody can lead a referral elsewhere.
public final class WebhookDelivery implements Delivery {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final DeliveryTarget.Webhook target;
  private final SigningSecret secret;
  private final HttpClient client;
  private final Clock clock;
  private final Duration answer;

  public WebhookDelivery(
      DeliveryTarget.Webhook target, SigningSecret secret, HttpClient client, Clock clock) {
    this(target, secret, client, clock, ANSWER);
  }

  /// @param answer the longest wait for the answer's status
  WebhookDelivery(
      DeliveryTarget.Webhook target,
      SigningSecret secret,
      HttpClient client,
      Clock clock,
      Duration answer) {
    this.target = target;
    this.secret = secret;
    this.client = client;
    this.clock = clock;
    this.answer = answer;
  }

  /// The client that all partners share. HTTP/1.1: an answer must not depend on an upgrade.
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  @Override
  public DeliveryResult deliver(Parcel parcel) {
    try {
      if (!target.privateNetwork() && leadsToAPrivateNetwork()) {
        return new DeliveryResult.Deferred("private address");
      }
      HttpResponse<InputStream> response =
          client.send(request(parcel), HttpResponse.BodyHandlers.ofInputStream());
      // Closed unread: the connection is dropped rather than drained.
      response.body().close();
      return result(response);
    } catch (HttpTimeoutException e) {
      return new DeliveryResult.Deferred("timeout");
    } catch (UnknownHostException e) {
      return new DeliveryResult.Deferred("unknown host");
    } catch (IOException e) {
      return new DeliveryResult.Deferred("connection");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryResult.Deferred("stopped");
    }
  }

  private HttpRequest request(Parcel parcel) {
    Instant now = clock.instant();
    String body = new String(parcel.body(), StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(target.url())
        .timeout(answer)
        .header("content-type", ReferralEvent.CONTENT_TYPE)
        .header("user-agent", "Vigil")
        .header(SigningSecret.ID, parcel.id())
        .header(SigningSecret.TIMESTAMP, Long.toString(now.getEpochSecond()))
        .header(SigningSecret.SIGNATURE, secret.sign(parcel.id(), now, body))
        .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.body()))
        .build();
  }

  private DeliveryResult result(HttpResponse<?> response) {
    int status = response.statusCode();
    String reason = "status " + status;
    return switch (status) {
      case 410 -> new DeliveryResult.Gone(reason);
      case 408, 409, 425 -> new DeliveryResult.Deferred(reason);
      case 429, 503 ->
          new DeliveryResult.Deferred(
              reason,
              response
                  .headers()
                  .firstValue("retry-after")
                  .map(header -> RetryAfter.parse(header, clock.instant()))
                  .orElse(Duration.ZERO));
      default -> {
        if (status >= 200 && status < 300) {
          yield new DeliveryResult.Accepted();
        }
        // A redirect or a fault of the server may be mended on the partner's side; what it calls
        // our fault will not change by itself.
        yield status >= 400 && status < 500
            ? new DeliveryResult.Refused(reason)
            : new DeliveryResult.Deferred(reason);
      }
    };
  }

  private boolean leadsToAPrivateNetwork() throws UnknownHostException {
    return Stream.of(InetAddress.getAllByName(target.url().getHost())).anyMatch(PrivateAddress::is);
  }
}
