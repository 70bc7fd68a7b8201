package org.vigil.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Vigil as an operator runs it, in webhook mode, with limits that no load of ours meets.
///
/// @param data its data folder
record Service(Child child, Path data, StubTelegram telegram) implements AutoCloseable {
  private static final String SECRET = "benchmark-secret-of-the-webhook";
  private static final String PATH = "/telegram/webhook";
  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final AtomicLong NEXT = new AtomicLong(1);

  static Service start(Path data, StubTelegram telegram) throws IOException {
    int port = freePort();
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("JAVA_HOME", System.getProperty("java.home")),
            Map.entry("VIGIL_PORT", String.valueOf(port)),
            Map.entry("VIGIL_DATA", data.toString()),
            Map.entry("XDG_CONFIG_HOME", data.resolveSibling("keys").toString()),
            Map.entry("TELEGRAM_BOT_TOKEN", "1234567:benchmark-token-of-the-bot"),
            Map.entry("TELEGRAM_API_URL", "http://127.0.0.1:" + telegram.port()),
            Map.entry("TELEGRAM_MODE", "webhook"),
            Map.entry("TELEGRAM_WEBHOOK_URL", "http://127.0.0.1:" + port),
            Map.entry("TELEGRAM_WEBHOOK_SECRET", SECRET),
            Map.entry("VIGIL_TELEGRAM_RATES_CHAT", "100000"),
            Map.entry("VIGIL_TELEGRAM_RATES_OVERALL", "100000"),
            Map.entry("VIGIL_INBOX_LIMITS_INTERVAL", "1ms"));
    return new Service(
        Child.start(List.of("./vigil", "serve"), environment, port, "/health"), data, telegram);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Sends one update of the mix and waits for its chat's reply.
  Load.Exchange exchange(Mix mix) {
    return wire -> {
      long n = NEXT.getAndIncrement();
      Future<Long> reply = telegram.next(Mix.chat(n));
      int status =
          wire.ask(
                  "POST",
                  PATH,
                  "X-Telegram-Bot-Api-Secret-Token: " + SECRET + "\r\n",
                  mix.update(n).getBytes(StandardCharsets.UTF_8))
              .status();
      if (status != 200) {
        throw new Load.Refused("status " + status);
      }
      return Load.await(reply);
    };
  }

  /// Blocks until every reply is confirmed, 20 s at most.
  ///
  /// @return whether they all are
  boolean settle() throws IOException {
    long end = System.nanoTime() + QUIET.toNanos();
    while (System.nanoTime() < end) {
      Scrape now = Scrape.of(child.port());
      if (now.get("vigil_inbox_depth") == 0 && now.get("vigil_inbox_replies_chats") == 0) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return false;
  }

  /// MB that the service and its Redis keep resident.
  double resident() throws IOException {
    long redis = Long.parseLong(Files.readString(data.resolve("redis/redis.pid")).strip());
    return child.resident() + Child.resident(redis);
  }

  @Override
  public void close() {
    child.close();
  }
}
