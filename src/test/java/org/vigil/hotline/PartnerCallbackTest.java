package org.vigil.hotline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.hotline.delivery.DeliveryResult;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;

@ExtendWith(RedisExtension.class)
class PartnerCallbackTest {
  private static final String READ = "{\"referral\":\"001.a\",\"event\":\"acknowledged\"}";

  private final HotlineFixture hotline;
  private final PartnerCallback callback;

  PartnerCallbackTest(Redis redis) {
    hotline = new HotlineFixture(redis, "one", "two");
    hotline.ways.put("one", _ -> new DeliveryResult.Accepted());
    hotline.ways.put("two", _ -> new DeliveryResult.Accepted());
    callback =
        new PartnerCallback(hotline.deliveries(), hotline.outbox, hotline.metrics, hotline.clock);
  }

  @BeforeEach
  void consent() {
    hotline.consent("a", "one", true);
  }

  private static Map<String, String> signed(String body, Instant at) throws Exception {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", "msg-1");
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put(
        "webhook-signature",
        new Webhook(HotlineFixture.SECRET).sign("msg-1", at.getEpochSecond(), body));
    return headers;
  }

  private int post(String partner, Map<String, String> headers, String body) {
    return callback
        .callback(
            partner, new SimpleHttpHeaders(headers, ConversionService.SHARED), body.getBytes(UTF_8))
        .code();
  }

  private double counted(String outcome) {
    return hotline
        .meters
        .find("vigil.partners.callbacks")
        .tag("outcome", outcome)
        .counters()
        .stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void isTakenAndMayBeRepeated() throws Exception {
    Map<String, String> headers = signed(READ, HotlineFixture.START);
    assertThat(post("one", headers, READ)).isEqualTo(204);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.ACKNOWLEDGED);
    assertThat(post("one", headers, READ)).isEqualTo(204);
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() throws Exception {
    Map<String, String> headers = signed(READ, HotlineFixture.START);
    headers.merge("webhook-signature", "v1,AAAA ", (right, other) -> other + right);
    assertThat(post("one", headers, READ)).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void withoutAHeaderItIsRefused(String header) throws Exception {
    Map<String, String> headers = signed(READ, HotlineFixture.START);
    headers.remove(header);
    assertThat(post("one", headers, READ)).isEqualTo(401);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
    assertThat(counted("forged")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void withAnAlteredHeaderItIsRefused(String header) throws Exception {
    Map<String, String> headers = signed(READ, HotlineFixture.START);
    headers.compute(
        header,
        (_, value) ->
            header.endsWith("timestamp") ? "" + (Long.parseLong(value) + 1) : value + "x");
    assertThat(post("one", headers, READ)).isEqualTo(401);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
  }

  @Test
  void withAnAlteredBodyItIsRefused() throws Exception {
    assertThat(post("one", signed(READ.replace("001.a", "001.b"), HotlineFixture.START), READ))
        .isEqualTo(401);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301})
  void outsideTheReplayWindowItIsRefused(long seconds) throws Exception {
    Map<String, String> headers = signed(READ, HotlineFixture.START);
    hotline.clock.advance(Duration.ofSeconds(seconds));
    assertThat(post("one", headers, READ)).isEqualTo(401);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
  }

  @Test
  void anUnknownPartnerIsRefusedInTheSameWay() throws Exception {
    assertThat(post("three", signed(READ, HotlineFixture.START), READ)).isEqualTo(401);
  }

  @Test
  void anotherPartnersReferralIsNotFound() throws Exception {
    assertThat(post("two", signed(READ, HotlineFixture.START), READ)).isEqualTo(404);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"referral\":\"001.a\",\"event\":\"closed\"}",
        "{\"referral\":\"a\",\"event\":\"acknowledged\"}",
        "{\"referral\":7,\"event\":\"acknowledged\"}"
      })
  void whatIsSignedButMakesNoSenseIsRefused(String body) throws Exception {
    assertThat(post("one", signed(body, HotlineFixture.START), body)).isEqualTo(400);
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.WAITING);
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String body = "[".repeat(2000) + "]".repeat(2000);
    assertThat(post("one", signed(body, HotlineFixture.START), body)).isEqualTo(400);
  }

  @Test
  void asksToComeAgainWhileTheStoreIsAway(RedisServerProcess server) throws Exception {
    server.kill();
    assertThat(post("one", signed(READ, HotlineFixture.START), READ)).isEqualTo(503);
  }
}
