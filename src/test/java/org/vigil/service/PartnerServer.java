package org.vigil.service;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// A hotline partner: takes what is rightly signed, and answers as told.
final class PartnerServer implements AutoCloseable {
  static final String SECRET = "whsec_Y2FuYXJ5LXBhcnRuZXItc2VjcmV0LWNhbmFyeS1wYXJ0bmVyIQ==";
  static final String NAME = "Harbour Line";

  private final HttpServer server;
  private final Webhook webhook;
  private final Map<String, Set<String>> bodies = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

  PartnerServer() throws IOException, EmptyWebhookSecretException {
    webhook = new Webhook(SECRET);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  /// Writes `partners.yml` with this partner into a configuration folder.
  ///
  /// @return the settings that belong to it
  Map<String, String> configure(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("partners.yml"),
        """
        partners:
          - id: harbour
            name: "%s"
            enabled: true
            languages: [en]
            needs: [trafficking, fraud, labour]
            delivery:
              webhook:
                url: http://127.0.0.1:%d/
                secret-variable: VIGIL_HARBOUR_SECRET
                private-network: true
        """
            .formatted(NAME, server.getAddress().getPort()));
    return Map.of("VIGIL_HARBOUR_SECRET", SECRET);
  }

  /// The next requests are answered with these, one each.
  void answer(Integer... next) {
    statuses.addAll(java.util.List.of(next));
  }

  /// What arrived: the bodies by id. A second body under an id would be a fault of the service.
  Map<String, Set<String>> received() {
    return bodies;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      try {
        webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true).map());
      } catch (WebhookVerificationException e) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      Integer status = statuses.poll();
      if (status == null) {
        bodies
            .computeIfAbsent(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                any -> ConcurrentHashMap.newKeySet())
            .add(body);
      }
      exchange.sendResponseHeaders(status == null ? 204 : status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
