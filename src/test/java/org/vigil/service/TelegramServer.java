package org.vigil.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram as the bot sees it: keeps what each chat was sent, in order, and fails as told.
final class TelegramServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// How the next message to be sent fares.
  enum Fault {
    BAD_REQUEST,
    SERVER_ERROR,
    CUT
  }

  /// A message of the bot.
  ///
  /// @param text as sent, HTML
  /// @param buttons data by label
  record Sent(String text, Map<String, String> buttons) {}

  private final HttpServer server;
  private final Map<String, List<Sent>> chats = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger ids = new AtomicInteger(1);
  private final AtomicInteger updates = new AtomicInteger(1);

  TelegramServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The next messages fare like this, one each.
  void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  boolean failedAll() {
    return faults.isEmpty();
  }

  /// What a chat was sent so far.
  List<Sent> sent(long chat) {
    return chats.getOrDefault(String.valueOf(chat), List.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      switch (method) {
        case "sendmessage" -> send(exchange, JSON.readTree(body));
        case "setwebhook" -> respond(exchange, 200, "{\"ok\":true,\"result\":true}");
        default ->
            respond(
                exchange, 404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
      }
    }
  }

  private void send(HttpExchange exchange, JsonNode message) throws IOException {
    switch (Optional.ofNullable(faults.poll()).map(Enum::name).orElse("")) {
      case "BAD_REQUEST" ->
          respond(
              exchange,
              400,
              "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: can't parse"
                  + " entities\"}");
      case "SERVER_ERROR" -> respond(exchange, 500, "<html>Internal Server Error</html>");
      case "CUT" -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"ok\":tr".getBytes(StandardCharsets.UTF_8));
      }
      default -> keep(exchange, message);
    }
  }

  private void keep(HttpExchange exchange, JsonNode message) throws IOException {
    Map<String, String> buttons = new java.util.LinkedHashMap<>();
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        buttons.put(button.path("text").asText(), button.path("callback_data").asText());
      }
    }
    String chat = message.path("chat_id").asText();
    chats
        .computeIfAbsent(chat, any -> new CopyOnWriteArrayList<>())
        .add(new Sent(message.path("text").asText(), buttons));
    respond(
        exchange,
        200,
        "{\"ok\":true,\"result\":{\"message_id\":%d,\"date\":1,\"chat\":{\"id\":%s,\"type\":\"private\"}}}"
            .formatted(ids.getAndIncrement(), chat));
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// The next update: a text that a person typed.
  String text(long chat, String name, String text) throws IOException {
    return message(chat, name, text, Map.of());
  }

  /// The next update: a text that a person passed on.
  String forward(long chat, String name, String text) throws IOException {
    return message(
        chat,
        name,
        text,
        Map.of(
            "forward_origin",
            Map.of("type", "hidden_user", "date", 1, "sender_user_name", "someone")));
  }

  private String message(long chat, String name, String text, Map<String, ?> more)
      throws IOException {
    Map<String, Object> message = new java.util.LinkedHashMap<>(more);
    message.put("message_id", ids.getAndIncrement());
    message.put("date", java.time.Instant.now().getEpochSecond());
    message.put("from", from(chat, name));
    message.put("chat", Map.of("id", chat, "type", "private", "first_name", name));
    message.put("text", text);
    return JSON.writeValueAsString(
        Map.of("update_id", updates.getAndIncrement(), "message", message));
  }

  /// The next update: a tap on the newest button with a label that begins so.
  ///
  /// @throws IllegalStateException if the chat has no such button
  String tap(long chat, String name, String label) throws IOException {
    List<Sent> shown = new ArrayList<>(sent(chat));
    String data =
        shown.reversed().stream()
            .flatMap(sent -> sent.buttons().entrySet().stream())
            .filter(button -> button.getKey().startsWith(label))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no button " + label));
    int update = updates.getAndIncrement();
    return JSON.writeValueAsString(
        Map.of(
            "update_id",
            update,
            "callback_query",
            Map.of(
                "id",
                String.valueOf(update),
                "from",
                from(chat, name),
                "chat_instance",
                "1",
                "data",
                data,
                "message",
                Map.of(
                    "message_id", 1, "date", 1, "chat", Map.of("id", chat, "type", "private")))));
  }

  private static Map<String, ?> from(long chat, String name) {
    return Map.of(
        "id",
        chat,
        "is_bot",
        false,
        "first_name",
        name,
        "username",
        name + "_here",
        "language_code",
        "en");
  }

  /// The receipt that a chat was given, if it was.
  Optional<String> receipt(long chat) {
    Matcher code =
        Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}")
            .matcher(String.join("\n", sent(chat).stream().map(Sent::text).toList()));
    return code.find() ? Optional.of(code.group()) : Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
