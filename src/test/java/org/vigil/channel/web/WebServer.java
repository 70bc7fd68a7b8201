package org.vigil.channel.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.vigil.redis.Redis;

/// The web channel behind a real HTTP server on loopback, with [WebFakes] behind it.
final class WebServer implements AutoCloseable {
  final WebFakes fakes;
  final WebChannel channel;
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  /// @param settings properties that differ from the defaults
  WebServer(Redis redis, Map<String, Object> settings) {
    fakes = new WebFakes(redis);
    Map<String, Object> properties = new HashMap<>(settings);
    properties.put("micronaut.server.port", -1);
    properties.put("micronaut.server.host", "127.0.0.1");
    context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .properties(properties)
            .singletons(fakes)
            .start();
    channel = context.getBean(WebChannel.class);
    fakes.answerThrough(channel);
    channel.start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  /// As the page posts.
  HttpRequest.Builder post(String path, String json) {
    return request(path)
        .header("Origin", origin())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// A new conversation's token.
  String open() throws IOException, InterruptedException {
    String body = send(post("/chat/session", "{}")).body();
    return body.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  HttpResponse<String> say(String token, String json) throws IOException, InterruptedException {
    return send(post("/chat/messages", json).header("X-Chat", token));
  }

  HttpResponse<String> fetch(String token, String query) throws IOException, InterruptedException {
    return send(request("/chat/messages" + query).header("X-Chat", token));
  }

  @Override
  public void close() {
    channel.stop();
    http.shutdownNow();
    context.close();
  }
}
