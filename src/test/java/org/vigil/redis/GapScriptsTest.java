package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.GapCountScript.Bounds;
import org.vigil.redis.GapCountScript.Mark;

@ExtendWith(RedisExtension.class)
class GapScriptsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Bounds BOUNDS = new Bounds(Duration.ofDays(30), 5, 3, 7);

  private final StoredInbox store;
  private final GapCountScript count;
  private final GapListScript list;

  GapScriptsTest(Redis redis) {
    store = new StoredInbox(redis);
    count = new GapCountScript(redis);
    list = new GapListScript(redis);
  }

  private int mark(String cluster, String person) {
    return count.run(List.of(mark(cluster, person, "words")), BOUNDS, NOW);
  }

  private static Mark mark(String cluster, String person, String words) {
    return new Mark(cluster, person, new Sealed(words.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void keepsNoWordsUntilFivePeopleUsedThem() {
    for (int i = 0; i < 4; i++) {
      assertThat(mark("a", "p" + i)).isZero();
    }
    assertThat(store.number("HEXISTS", GapKeys.cluster("a"), "d")).isZero();
    assertThat(list.run()).isEmpty();
    assertThat(mark("a", "p4")).isEqualTo(1);
    assertThat(list.run())
        .containsExactly(
            new GapListScript.Counted(
                "a", 5, new Sealed("words".getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void countsAPersonOnce() {
    IntStream.range(0, 20).forEach(i -> mark("a", "same"));
    assertThat(list.run()).isEmpty();
    assertThat(store.number("HLEN", GapKeys.cluster("a"))).isEqualTo(1);
  }

  @Test
  void countsInSeveralClustersAtOnce() {
    count.run(List.of(mark("a", "p", "x"), mark("b", "q", "y")), BOUNDS, NOW);
    assertThat(store.number("HLEN", GapKeys.cluster("a"))).isEqualTo(1);
    assertThat(store.number("HLEN", GapKeys.cluster("b"))).isEqualTo(1);
  }

  @Test
  void aClusterLivesThirtyDaysFromItsFirstPersonHoweverManyFollow() {
    mark("a", "p0");
    store.number("PEXPIRE", GapKeys.cluster("a"), "5000");
    mark("a", "p1");
    assertThat(store.number("PTTL", GapKeys.cluster("a"))).isBetween(1L, 5000L);
  }

  @Test
  void neverKeepsMoreClustersOrPeopleThanItsBounds() {
    for (int i = 0; i < 5; i++) {
      count.run(List.of(mark("c" + i, "p", "w")), BOUNDS, NOW.plusMillis(i));
    }
    assertThat(store.number("ZCARD", GapKeys.index())).isEqualTo(3);
    assertThat(store.number("EXISTS", GapKeys.cluster("c0"))).isZero();
    assertThat(store.number("EXISTS", GapKeys.cluster("c4"))).isEqualTo(1);
    IntStream.range(0, 20).forEach(i -> mark("c4", "p" + i));
    assertThat(list.run()).extracting(GapListScript.Counted::people).containsExactly(7);
  }

  @Test
  void forgetsTheNamesOfClustersThatAreGone() {
    mark("a", "p");
    store.number("DEL", GapKeys.cluster("a"));
    assertThat(list.run()).isEmpty();
    assertThat(store.number("ZCARD", GapKeys.index())).isZero();
  }
}
