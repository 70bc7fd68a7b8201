package org.vigil.hotline.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDeliveryTest {
  private static final String SECRET = SigningSecret.draw();
  private static final HttpClient CLIENT = WebhookDelivery.client();
  private static final byte[] BODY = "{\"text\":\"ជួយ\"}".getBytes(UTF_8);

  @RegisterExtension
  static final WireMockExtension PARTNER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static DeliveryResult deliver(String url, boolean privateNetwork, Duration answer) {
    return new WebhookDelivery(
            new DeliveryTarget.Webhook(
                URI.create(url), new SecretSource.Variable("X"), privateNetwork),
            SigningSecret.parse("the test", SECRET),
            CLIENT,
            Clock.systemUTC(),
            answer)
        .deliver(new Parcel("ref-1", BODY));
  }

  private static DeliveryResult deliver() {
    return deliver(PARTNER.url("/in"), true, Duration.ofSeconds(10));
  }

  private static void answers(ResponseDefinitionBuilder response) {
    PARTNER.stubFor(any(anyUrl()).willReturn(response));
  }

  @Test
  void everyAttemptIsSignedAndHasTheSameIdAndBytes() throws Exception {
    answers(ok());
    assertThat(deliver()).isEqualTo(new DeliveryResult.Accepted());
    assertThat(deliver()).isEqualTo(new DeliveryResult.Accepted());
    List<LoggedRequest> requests =
        PARTNER.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/in")));
    assertThat(requests).hasSize(2);
    for (LoggedRequest request : requests) {
      assertThat(request.getBody()).isEqualTo(BODY);
      assertThat(request.getHeader("content-type")).isEqualTo("application/cloudevents+json");
      assertThat(request.getHeader("webhook-id")).isEqualTo("ref-1");
      new Webhook(SECRET)
          .verify(
              request.getBodyAsString(),
              Map.of(
                  "webhook-id", List.of(request.getHeader("webhook-id")),
                  "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                  "webhook-signature", List.of(request.getHeader("webhook-signature"))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void isAccepted(int status) {
    answers(aResponse().withStatus(status));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Accepted());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504})
  void isTriedLater(int status) {
    answers(aResponse().withStatus(status));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Deferred("status " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 413, 415, 422})
  void isRefusedForGood(int status) {
    answers(aResponse().withStatus(status));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Refused("status " + status));
  }

  @Test
  void a410SaysThatThePartnerIsGone() {
    answers(aResponse().withStatus(410));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Gone("status 410"));
  }

  @ParameterizedTest
  @CsvSource({"429, 120, 120", "503, 7, 7", "429, soon, 0", "429, -5, 0", "500, 120, 0"})
  void waitsAsLongAsItWasAskedTo(int status, String header, int seconds) {
    answers(aResponse().withStatus(status).withHeader("retry-after", header));
    assertThat(deliver())
        .isEqualTo(new DeliveryResult.Deferred("status " + status, Duration.ofSeconds(seconds)));
  }

  @Test
  void readsADateToWaitFor() {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(RetryAfter.parse("Sun, 01 Mar 2026 12:05:00 GMT", now))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(RetryAfter.parse("Sun, 01 Mar 2026 11:05:00 GMT", now)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    PARTNER.stubFor(
        post("/in")
            .willReturn(
                aResponse().withStatus(status).withHeader("location", PARTNER.url("/elsewhere"))));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Deferred("status " + status));
    PARTNER.verify(0, WireMock.anyRequestedFor(WireMock.urlEqualTo("/elsewhere")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void aCutOrMalformedAnswerIsTriedLater(Fault fault) {
    answers(aResponse().withFault(fault));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Deferred("connection"));
  }

  @Test
  void aSlowPartnerIsGivenUpForNow() {
    answers(ok().withFixedDelay(5_000));
    assertThat(deliver(PARTNER.url("/in"), true, Duration.ofMillis(200)))
        .isEqualTo(new DeliveryResult.Deferred("timeout"));
  }

  @Test
  void aHugeOrDribblingAnswerIsNotRead() {
    answers(ok().withBody(new byte[20_000_000]).withChunkedDribbleDelay(100, 5_000));
    assertThat(deliver()).isEqualTo(new DeliveryResult.Accepted());
  }

  @Test
  void aServerThatIsAwayIsTriedLater() {
    assertThat(deliver("http://127.0.0.1:1/", true, Duration.ofSeconds(5)))
        .isEqualTo(new DeliveryResult.Deferred("connection"));
    assertThat(deliver("http://nowhere.invalid/", false, Duration.ofSeconds(5)))
        .isInstanceOf(DeliveryResult.Deferred.class);
  }

  @Test
  void aPrivateAddressIsCalledOnlyIfTheOperatorSaidSo() {
    answers(ok());
    assertThat(deliver(PARTNER.url("/in"), false, Duration.ofSeconds(5)))
        .isEqualTo(new DeliveryResult.Deferred("private address"));
    PARTNER.verify(0, WireMock.anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.1.2.3, true",
    "192.168.0.9, true",
    "172.16.0.1, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "::1, true",
    "fd00::1, true",
    "fe80::1, true",
    "::ffff:10.0.0.1, true",
    "9.9.9.9, false",
    "100.128.0.1, false",
    "2620:fe::fe, false"
  })
  void tellsPrivateAddresses(String address, boolean expected) throws Exception {
    assertThat(PrivateAddress.is(java.net.InetAddress.ofLiteral(address))).isEqualTo(expected);
  }
}
