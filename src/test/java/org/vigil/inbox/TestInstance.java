package org.vigil.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.serde.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content.Text;
import org.vigil.channel.Intake;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block.Paragraph;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.Keys;
import org.vigil.redis.Sealed;
import org.vigil.redis.StoredReferral;

/// One instance of the service's inbox on a real store, between a fake messenger and a fake
/// dialogue.
final class TestInstance implements AutoCloseable {
  static final int PARTITIONS = 4;

  /// As the service's own is set in application.yml.
  private static final ObjectMapper JSON =
      ObjectMapper.create(Map.of("micronaut.serde.serialization.inclusion", "always"));

  private static final AtomicInteger IDS = new AtomicInteger();

  final FakeChannel channel;
  final FrailRedis redis;
  final FakeDialogue dialogue = new FakeDialogue();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final FleetView fleet = new FleetView();
  final Records records;
  final Share share;
  final Inbox inbox;
  final InboxHealth health;
  private final Intake intake;
  private boolean running;

  /// @param lease life of a lease
  TestInstance(FrailRedis redis, TestKeys keys, FakeChannel channel, Clock clock, Duration lease) {
    this.channel = channel;
    this.redis = redis;
    WorkSettings settings =
        new WorkSettings(8, 4, lease, Duration.ofMillis(500), Duration.ofMinutes(10));
    InboxMeters meters = new InboxMeters(registry);
    records = new Records(keys.sealer(), keys.pseudonyms(), () -> PARTITIONS, JSON);
    Doorbells doorbells = new Doorbells(redis);
    Channels channels = new Channels(() -> List.of(channel));
    Later later = new Later();
    ReplyStore store = new ReplyStore(redis, records);
    Delivery delivery =
        new Delivery(store, channels, hint -> reply("an answer is here"), settings, clock);
    Replies replies = new Replies(delivery, later, settings, meters, clock);
    Tenures tenures = new Tenures(redis, store, replies, doorbells, settings);
    Turns turns =
        new Turns(
            new Answering(
                records,
                dialogue,
                hint -> reply("this was not read"),
                new Typing(channels, later),
                clock),
            new Committer(
                redis,
                records,
                channels,
                (partition, referral) ->
                    new StoredReferral(
                        referral.id(),
                        referral.partner(),
                        referral.urgent(),
                        referral.consentedAt(),
                        new Sealed(new byte[] {1}),
                        new StoredReferral.Names(
                            Keys.of(partition, "referral", referral.id()),
                            Keys.of(partition, "outbox", referral.partner()),
                            Keys.of(partition, "partners"),
                            Keys.of(partition, "receipt", referral.receipt()))),
                clock),
            new Attempts(redis),
            new Aftermath(
                replies, new AskedInVain(redis, keys.pseudonyms(), keys.sealer(), clock), meters),
            meters);
    Workers workers = new Workers(turns, tenures, later, meters, settings);
    Leases leases = new Leases(redis, false, PARTITIONS, lease);
    share = new Share(leases, tenures, fleet, settings);
    inbox = new Inbox(share, workers, replies, doorbells, meters);
    health = new InboxHealth(inbox, fleet, leases);
    intake =
        new StoredIntake(
            records,
            new Admission(
                redis,
                records,
                dialogue,
                new LimitSettings(20, Duration.ofSeconds(1), 50, 300),
                clock),
            doorbells,
            new Excess(channels, hint -> reply("too much")),
            meters);
  }

  TestInstance start() {
    running = true;
    inbox.start();
    return this;
  }

  /// Nothing of it reaches the store any more, and nothing is given back.
  void crash() {
    redis.cut();
    close();
  }

  @Override
  public void close() {
    if (running) {
      running = false;
      inbox.stop();
    }
  }

  /// A message with an id of its own.
  Intake.Acceptance say(String chat, String text) {
    return accept("m" + IDS.incrementAndGet(), chat, text);
  }

  Intake.Acceptance accept(String id, String chat, String text) {
    return intake.accept(
        new InboundMessage(id, address(chat), Instant.now(), Text.typed(text), "en"));
  }

  InboxKeys keys(String chat) {
    return records.place(address(chat)).keys();
  }

  double counted(String meter, String outcome) {
    return registry.counter(meter, "outcome", outcome).count();
  }

  private static ChatAddress address(String chat) {
    return new ChatAddress(FakeChannel.NAME, chat);
  }

  private static Reply reply(String text) {
    return Reply.of(Paragraph.of(text));
  }
}
