package org.vigil.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.Redis;
import org.vigil.redis.TestStore;

/// Store and inbox in a process of its own, to be killed. What comes to `/say` as
/// `<id> <chat> <text>` is accepted before it answers 200; what is sent is appended to a file as
/// `<chat> <text>`; each message makes a referral.
final class InboxMain {
  private InboxMain() {}

  /// @param args the folder, the port, and the address of the store or nothing
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path sent = folder.resolve("sent");
    TestStore store =
        new TestStore(
            args.length > 2 ? args[2] : "", folder.resolve("data"), TestInstance.PARTITIONS);
    FakeChannel channel = new FakeChannel();
    channel.answers =
        (chat, text) -> {
          append(sent, chat.chat() + " " + text + "\n");
          return new SendResult.Sent("1");
        };
    TestInstance instance =
        new TestInstance(
            new FrailRedis(store.redis(), 1),
            TestKeys.at(folder.resolve("keys.json"), folder.resolve("data")),
            channel,
            Clock.systemUTC(),
            Duration.ofSeconds(2));
    instance.dialogue.before = text -> List.of(Referrals.of(text));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/say", exchange -> answer(exchange, say(instance, exchange)));
    server.createContext("/referrals", exchange -> answer(exchange, count(store.redis())));
    instance.start();
    server.start();
  }

  private static String say(TestInstance instance, HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] words = body.split(" ", 3);
    try {
      instance.accept(words[0], words[1], words[2]);
      return "accepted";
    } catch (IntakeUnavailableException e) {
      return "";
    }
  }

  private static String count(Redis redis) {
    return String.valueOf(Referrals.stored(redis));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(bytes.length > 0 ? 200 : 503, Math.max(1, bytes.length));
    exchange.getResponseBody().write(bytes.length > 0 ? bytes : new byte[1]);
    exchange.close();
  }

  private static synchronized void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
