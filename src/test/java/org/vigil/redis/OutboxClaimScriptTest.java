package org.vigil.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.OutboxFixture.LEASE;
import static org.vigil.redis.OutboxFixture.NOW;
import static org.vigil.redis.OutboxFixture.PARTITION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.OutboxClaimScript.Claimed;
import org.vigil.redis.OutboxClaimScript.Room;

@ExtendWith(RedisExtension.class)
class OutboxClaimScriptTest {
  private final OutboxFixture outbox;
  private final OutboxClaimScript script;

  OutboxClaimScriptTest(Redis redis) {
    outbox = new OutboxFixture(redis);
    script = new OutboxClaimScript(redis);
  }

  private List<String> claimed(Map<String, Room> rooms, int others, Instant now) {
    return script.run(new OutboxKeys(PARTITION), rooms, others, LEASE, now).stream()
        .map(claimed -> claimed.entry().id())
        .toList();
  }

  @Test
  void givesWhatIsDueWithItsBody() {
    OutboxEntry entry = outbox.add("a", "one", true);
    List<Claimed> claimed = script.run(new OutboxKeys(PARTITION), Map.of(), 5, LEASE, NOW);
    assertThat(claimed)
        .containsExactly(new Claimed(entry, 0, 1, new Sealed("body of a".getBytes(UTF_8))));
  }

  @Test
  void aClaimBelongsToOneUntilItsLeaseEnds() {
    outbox.add("a", "one", false);
    assertThat(claimed(Map.of(), 5, NOW)).containsExactly("a");
    assertThat(claimed(Map.of(), 5, NOW.plus(LEASE).minusMillis(1))).isEmpty();
    List<Claimed> again =
        script.run(new OutboxKeys(PARTITION), Map.of(), 5, LEASE, NOW.plus(LEASE));
    assertThat(again).extracting(Claimed::claim).containsExactly(2);
  }

  @Test
  void urgentOnesComeFirst() {
    outbox.add("calm", "one", false);
    outbox.add("urgent", "one", true);
    assertThat(claimed(Map.of("one", new Room(1, 1)), 0, NOW)).containsExactly("urgent");
    assertThat(claimed(Map.of("one", new Room(2, 0)), 0, NOW)).isEmpty();
    assertThat(claimed(Map.of("one", new Room(2, 1)), 0, NOW)).containsExactly("calm");
  }

  @Test
  void takesNoMoreThanEachPartnerHasRoomFor() {
    outbox.add("a", "one", false);
    outbox.add("b", "one", false);
    outbox.add("c", "two", false);
    outbox.add("d", "three", false);
    Map<String, Room> rooms = Map.of("one", new Room(1, 1), "two", new Room(0, 0));
    assertThat(claimed(rooms, 1, NOW)).hasSize(2).contains("d").doesNotContain("c");
  }
}
