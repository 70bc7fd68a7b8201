package org.vigil.channel.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;

/// Telegram, as a script. Method names are matched in any case, as Telegram does.
final class BotApiServer implements AutoCloseable {
  static final String TOKEN = "1234567:canary-TOKEN_of-the-bot";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  final MeterRegistry meters = new SimpleMeterRegistry();
  final TelegramSettings settings;
  final BotApi api;

  /// Calls may take long, for a machine that is busy.
  BotApiServer() {
    this(Duration.ofSeconds(20));
  }

  /// @param patience how long a call may take
  BotApiServer(Duration patience) {
    server.start();
    settings =
        new TelegramSettings(
            TOKEN, "http://127.0.0.1:" + server.port(), "polling", Duration.ofSeconds(1), patience);
    api = new BotApi(settings, meters);
  }

  /// Forgets scripts and calls.
  void reset() {
    server.resetAll();
  }

  /// Answers a method from now on.
  void answers(String method, ResponseDefinitionBuilder response) {
    server.stubFor(any(path(method)).willReturn(response));
  }

  /// Gives a file from now on.
  void holds(String path, ResponseDefinitionBuilder response) {
    server.stubFor(any(urlPathEqualTo("/file/bot" + TOKEN + "/" + path)).willReturn(response));
  }

  /// Answers a method with one after the other; the last stays.
  void answersInTurn(String method, ResponseDefinitionBuilder... responses) {
    for (int i = 0; i < responses.length; i++) {
      String next = i == responses.length - 1 ? "turn" + i : "turn" + (i + 1);
      server.stubFor(
          any(path(method))
              .inScenario(method)
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "turn" + i)
              .willReturn(responses[i])
              .willSetStateTo(next));
    }
  }

  /// The bodies of the calls of a method, eldest first.
  List<String> calls(String method) {
    return server.findAll(anyRequestedFor(path(method))).stream()
        .map(r -> r.getBodyAsString())
        .toList();
  }

  private static UrlPathPattern path(String method) {
    return urlPathMatching("(?i)/bot" + TOKEN + "/" + method);
  }

  static ResponseDefinitionBuilder done(String result) {
    return aResponse()
        .withHeader("content-type", "application/json")
        .withBody("{\"ok\":true,\"result\":" + result + "}");
  }

  static ResponseDefinitionBuilder sent(int messageId) {
    return done(
        "{\"message_id\":" + messageId + ",\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}");
  }

  static ResponseDefinitionBuilder refused(int code, String description) {
    return refused(code, description, "{}");
  }

  static ResponseDefinitionBuilder refused(int code, String description, String parameters) {
    return aResponse()
        .withStatus(code)
        .withBody(
            "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
                .formatted(code, description, parameters));
  }

  @Override
  public void close() {
    api.close();
    server.stop();
  }
}
