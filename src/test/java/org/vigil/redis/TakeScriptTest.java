package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.StoredInbox.sealed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.TakeScript.Batch;
import org.vigil.redis.TakeScript.Entry;
import org.vigil.redis.TakeScript.From;

@ExtendWith(RedisExtension.class)
class TakeScriptTest {
  private final StoredInbox inbox;
  private final TakeScript take;

  TakeScriptTest(Redis redis) {
    inbox = new StoredInbox(redis);
    take = new TakeScript(redis);
  }

  private static List<String> refs(Batch batch) {
    return batch.entries().stream().map(Entry::ref).toList();
  }

  @Test
  void givesNothingWithoutTheLease() {
    inbox.accept("m1", "c1", false);
    long token = inbox.lease();
    assertThat(inbox.take(token - 1, 9)).isEmpty();
    assertThat(inbox.take(token, 9)).isPresent();
  }

  @Test
  void givesEntriesInOrderWithWhatBelongsToThem() {
    inbox.accept("m1", "c1", false);
    inbox.accept("m2", "c2", true);
    Batch batch = inbox.take(inbox.lease(), 9).orElseThrow();
    assertThat(refs(batch)).containsExactly("m2", "m1");
    Entry entry = batch.entries().getLast();
    assertThat(entry)
        .isEqualTo(
            new Entry(
                inbox.first("c1"), "m1", "c1", false, sealed("sealed m1"), 0, StoredSession.NONE));
    assertThat(batch.entries().getFirst().urgent()).isTrue();
    assertThat(batch.depth()).isEqualTo(2);
    assertThat(batch.last()).isEqualTo(inbox.first("c2"));
    assertThat(batch.lastUrgent()).isEqualTo(inbox.first("c2"));
  }

  @Test
  void givesUrgentEntriesFirstBehindTheEarlierOnesOfTheirChat() {
    inbox.accept("m1", "c1", false);
    inbox.accept("m2", "c2", false);
    inbox.accept("m3", "c3", false);
    inbox.accept("m4", "c2", true);
    inbox.accept("m5", "c2", false);
    assertThat(refs(inbox.take(inbox.lease(), 9).orElseThrow()))
        .containsExactly("m2", "m4", "m1", "m3", "m5");
  }

  @Test
  void goesOnWhereItStoppedAndSkipsNothingBehindAnUrgentEntry() {
    for (int i = 1; i <= 5; i++) {
      inbox.accept("m" + i, "c" + i, false);
    }
    inbox.accept("m6", "c6", true);
    long token = inbox.lease();
    Batch first = take(token, EntryId.NONE, EntryId.NONE, 2);
    assertThat(refs(first)).containsExactly("m6", "m1", "m2");
    Batch second = take(token, first.last(), first.lastUrgent(), 2);
    assertThat(refs(second)).containsExactly("m3", "m4");
    Batch third = take(token, second.last(), second.lastUrgent(), 9);
    assertThat(refs(third)).containsExactly("m5", "m6");
    Batch none = take(token, third.last(), third.lastUrgent(), 9);
    assertThat(none.entries()).isEmpty();
    assertThat(none.last()).isEqualTo(third.last());
    assertThat(none.lastUrgent()).isEqualTo(third.lastUrgent());
  }

  private Batch take(long token, EntryId last, EntryId lastUrgent, int count) {
    return take.run(inbox.keys, token, new From(last, lastUrgent, count, false)).orElseThrow();
  }

  @Test
  void readsOnlyUrgentEntriesIfThereIsRoomForNoOthers() {
    inbox.accept("m1", "c1", false);
    inbox.accept("m2", "c2", true);
    Batch batch = inbox.take(inbox.lease(), 0).orElseThrow();
    assertThat(refs(batch)).containsExactly("m2");
    assertThat(batch.last()).isEqualTo(EntryId.NONE);
  }

  @Test
  void givesTheSessionAndTheCountedAttempts() {
    inbox.accept("m1", "c1", false);
    inbox.accept("m2", "c1", false);
    long token = inbox.lease();
    inbox.commit(token, "c1", 0, false);
    new AttemptScript(inbox.redis).run(inbox.keys, token, inbox.first("c1"));
    Entry entry = inbox.take(token, 9).orElseThrow().entries().getFirst();
    assertThat(entry.session()).isEqualTo(new StoredSession(1, sealed("session")));
    assertThat(entry.attempts()).isEqualTo(1);
    assertThat(take(token, EntryId.NONE, EntryId.NONE, 9).entries().getFirst().attempts()).isZero();
  }
}
