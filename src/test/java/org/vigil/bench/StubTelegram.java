package org.vigil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Telegram on loopback that grants everything at once and says when a chat got its reply.
final class StubTelegram implements AutoCloseable {
  private static final Pattern CHAT = Pattern.compile("\"chat_id\":\"?(-?[0-9]+)");
  private static final byte[] TRUE =
      "{\"ok\":true,\"result\":true}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SENT =
      ("{\"ok\":true,\"result\":{\"message_id\":1,\"date\":1,"
              + "\"chat\":{\"id\":1,\"type\":\"private\"}}}")
          .getBytes(StandardCharsets.UTF_8);

  private final ServerSocket server;
  private final Map<Long, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
  private final LongAdder parts = new LongAdder();

  StubTelegram() throws IOException {
    server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("stub-telegram").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /// The time ([System#nanoTime]) at which the chat's next message arrives.
  CompletableFuture<Long> next(long chat) {
    return awaited.computeIfAbsent(chat, _ -> new CompletableFuture<>());
  }

  /// Messages sent so far.
  long parts() {
    return parts.sum();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.startVirtualThread(() -> serve(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (Wire wire = new Wire(socket)) {
      while (true) {
        Wire.Message call = wire.read();
        boolean message = call.first().toLowerCase(Locale.ROOT).contains("/sendmessage ");
        if (message) {
          arrived(call.text());
        }
        wire.write("HTTP/1.1 200 OK\r\n", "application/json", message ? SENT : TRUE);
      }
    } catch (IOException e) {
      // The caller has closed.
    }
  }

  private void arrived(String call) {
    long now = System.nanoTime();
    parts.increment();
    Matcher chat = CHAT.matcher(call);
    if (chat.find()) {
      CompletableFuture<Long> waiting = awaited.remove(Long.parseLong(chat.group(1)));
      if (waiting != null) {
        waiting.complete(now);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
