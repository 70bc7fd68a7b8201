package org.vigil.channel.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.channel.Channel;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.inbox.Running;
import org.vigil.redis.MailboxKeys;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisUnavailableException;

/// The web page as a channel: sending a reply puts it into the chat's [Mailbox], and a page that
/// waits gets it at once.
@Singleton
final class WebChannel implements Channel, Running {
  static final String NAME = "web";

  private static final Logger LOG = LoggerFactory.getLogger(WebChannel.class);
  // A wake-up is lost when Redis was away for a moment; a waiting page then looks after this long.
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Mailbox mailbox;
  private final Redis redis;
  private final WebSettings settings;
  private final int port;
  private final LongPolls polls;
  private @Nullable AutoCloseable subscription;

  WebChannel(
      Mailbox mailbox,
      Redis redis,
      WebSettings settings,
      @Value("${micronaut.server.port:8080}") int port,
      MeterRegistry meters) {
    this.mailbox = mailbox;
    this.redis = redis;
    this.settings = settings;
    this.port = port;
    this.polls = new LongPolls(settings.polls());
    Gauge.builder("vigil.web.polls", polls, LongPolls::size).register(meters);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SendResult send(ChatAddress chat, String id, Reply part) {
    try {
      String name = mailbox.put(chat, id, part);
      polls.wake(mailbox.wakeName(chat));
      return new SendResult.Sent(name);
    } catch (RedisUnavailableException e) {
      return new SendResult.Deferred(Duration.ZERO);
    }
  }

  /// What came after a cursor; blocks until something did, at most for the given time.
  ///
  /// @param wait zero looks once
  /// @return empty if nothing came
  /// @throws RedisUnavailableException if the store is away
  List<Mailbox.Delivery> receive(ChatAddress chat, String after, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    try (LongPolls.Poll poll = polls.open(mailbox.wakeName(chat))) {
      while (true) {
        List<Mailbox.Delivery> found = mailbox.after(chat, after);
        long left = deadline - System.nanoTime();
        if (!found.isEmpty() || left <= 0 || !poll.await(Math.min(left, LOOK_AGAIN.toNanos()))) {
          return found;
        }
      }
    }
  }

  /// Whether one more page may wait here.
  boolean room() {
    return polls.room();
  }

  /// How many wait here now.
  int waiting() {
    return polls.size();
  }

  @Override
  public synchronized void start() {
    if (settings.enabled() && subscription == null) {
      subscription = redis.subscribe(MailboxKeys.TOPIC, polls::wake);
    }
  }

  @Override
  public synchronized void stop() {
    polls.end();
    if (subscription != null) {
      try {
        subscription.close();
      } catch (Exception e) {
        LOG.warn("the subscription to the mailboxes did not end cleanly");
      }
      subscription = null;
    }
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String announcement() {
    return settings.enabled()
        ? "Web chat: http://localhost:" + port + "/"
        : "Web chat: off (set vigil.web.enabled to true to switch it on)";
  }
}
