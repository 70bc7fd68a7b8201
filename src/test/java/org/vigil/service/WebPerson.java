package org.vigil.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.vigil.testing.Eventually;

/// Someone on the web page, seen from the page's side of the wire.
final class WebPerson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServiceProcess service;
  private final String token;
  private int said;

  WebPerson(ServiceProcess service) throws Exception {
    this.service = service;
    this.token =
        JSON.readTree(post("/chat/session", "", "{}").orElseThrow().body()).path("token").asText();
  }

  /// Says something and waits until something with these words comes.
  void says(String text, String answer) throws Exception {
    String body = JSON.writeValueAsString(Map.of("id", "message-" + said++, "text", text));
    Eventually.within(PATIENCE)
        .that("accepted", () -> status(post("/chat/messages", token, body)) == 200);
    Eventually.within(PATIENCE)
        .that(
            "an answer with " + answer,
            () ->
                receive("/chat/messages?wait=0", token)
                    .filter(response -> response.body().contains(answer))
                    .isPresent());
  }

  String token() {
    return token;
  }

  Optional<HttpResponse<String>> post(String path, String token, String body) {
    return service.send(
        request(path, token)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Optional<HttpResponse<String>> receive(String path, String token) {
    return service.send(request(path, token).GET());
  }

  private HttpRequest.Builder request(String path, String token) {
    String origin = service.uri("").toString();
    return HttpRequest.newBuilder(service.uri(path))
        .header("origin", origin)
        .header("x-chat", token);
  }

  private static int status(Optional<HttpResponse<String>> response) {
    return response.map(HttpResponse::statusCode).orElse(0);
  }
}
