package org.vigil.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.hotline.delivery.DeliveryResult;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.hotline.delivery.Parcel;
import org.vigil.hotline.delivery.SecretSource;
import org.vigil.hotline.delivery.SigningSecret;
import org.vigil.hotline.delivery.WebhookDelivery;

class DemoReceiverTest {
  private final String secret = SigningSecret.draw();
  private final StringWriter printed = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
    server.createContext(
        "/",
        new DemoReceiver(
            SigningSecret.parse("the test", secret),
            Clock.systemUTC(),
            new PrintWriter(printed),
            null,
            HttpClient.newHttpClient()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private DeliveryResult deliver(String signedWith) {
    return new WebhookDelivery(
            new DeliveryTarget.Webhook(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                new SecretSource.Variable("X"),
                true),
            SigningSecret.parse("the test", signedWith),
            WebhookDelivery.client(),
            Clock.systemUTC())
        .deliver(new Parcel("ref-1", "{\"a\":1}".getBytes(UTF_8)));
  }

  @Test
  void printsWhatIsSignedRight() {
    assertThat(deliver(secret)).isEqualTo(new DeliveryResult.Accepted());
    assertThat(printed.toString()).contains("Received ref-1, signature right", "{\"a\":1}");
  }

  @Test
  void believesNothingThatIsNot() {
    assertThat(deliver(SigningSecret.draw())).isEqualTo(new DeliveryResult.Refused("status 401"));
    assertThat(printed.toString()).contains("Refused").doesNotContain("{\"a\":1}");
  }

  @Test
  void printsTheSettingsThatSwitchItOn() {
    assertThat(PartnerDemo.settings(8099, secret))
        .contains("test: true", "url: http://127.0.0.1:8099/", "=" + secret + " ./vigil");
  }
}
