package org.vigil.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.MailboxAppendScript.Bounds;
import org.vigil.redis.MailboxReadScript.Entry;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class MailboxScriptsTest {
  private static final MailboxKeys KEYS = new MailboxKeys(3);
  private static final Bounds BOUNDS = new Bounds(Duration.ofMinutes(60), 5);

  private final LettuceRedis redis;
  private final MailboxAppendScript append;
  private final MailboxReadScript read;

  MailboxScriptsTest(LettuceRedis redis) {
    this.redis = redis;
    this.append = new MailboxAppendScript(redis);
    this.read = new MailboxReadScript(redis);
  }

  @Test
  void givesWhatCameInOrderAndOnlyWhatIsNew() {
    put("a");
    put("b");
    List<Entry> all = after(MailboxReadScript.START);
    assertThat(all).extracting(Entry::part).containsExactly("a", "b");
    assertThat(all).extracting(Entry::sealed).containsExactly(sealed("a"), sealed("b"));
    assertThat(after(all.getFirst().id())).containsExactly(all.getLast());
    assertThat(after(all.getLast().id())).isEmpty();
  }

  @Test
  void givesTheSameAgainToAPageThatDidNotGetIt() {
    put("a");
    put("b");
    String first = after(MailboxReadScript.START).getFirst().id();
    assertThat(after(first)).isEqualTo(after(first)).hasSize(1);
  }

  @Test
  void dropsWhatThePageHasShown() {
    put("a");
    put("b");
    put("c");
    after(after(MailboxReadScript.START).get(1).id());
    assertThat(after(MailboxReadScript.START)).extracting(Entry::part).containsExactly("c");
  }

  @Test
  void keepsARepeatedPartOnceWhateverCameInBetween() {
    assertThat(put("a")).isTrue();
    assertThat(put("a")).isFalse();
    put("b");
    assertThat(put("a")).isFalse();
    List<Entry> all = after(MailboxReadScript.START);
    assertThat(all).extracting(Entry::part).containsExactly("a", "b");
    after(all.getLast().id());
    assertThat(put("a")).isFalse();
    assertThat(after(MailboxReadScript.START)).isEmpty();
  }

  @Test
  void livesSixtyMinutesFromTheLastPartAndHoldsSoMany() {
    for (int i = 0; i < 17; i++) {
      put("part" + i);
    }
    for (String key : List.of(KEYS.mailbox("chat"), KEYS.parts("chat"))) {
      assertThat(redis.<Long>call("pttl", c -> c.pttl(key))).isBetween(3_500_000L, 3_600_000L);
    }
    assertThat(redis.<Long>call("zcard", c -> c.zcard(KEYS.parts("chat")))).isEqualTo(10);
    assertThat(put("part7")).isFalse();
    assertThat(after(MailboxReadScript.START))
        .extracting(Entry::part)
        .containsExactly("part12", "part13", "part14", "part15", "part16");
  }

  @Test
  void wakesWhoeverWaitsAlsoWhenItIsARepetition() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    try (AutoCloseable subscription = redis.subscribe(MailboxKeys.TOPIC, heard::add)) {
      Eventually.within(Duration.ofSeconds(5))
          .that(
              "heard",
              () -> {
                put("a");
                return heard.contains("chat");
              });
    }
  }

  @Test
  void oneChatNeverSeesTheOthers() {
    put("a");
    assertThat(read.run(KEYS, "other", MailboxReadScript.START, 10)).isEmpty();
  }

  private boolean put(String part) {
    return append.run(KEYS, "chat", part, sealed(part), BOUNDS);
  }

  private List<Entry> after(String id) {
    return read.run(KEYS, "chat", id, 10);
  }

  private static Sealed sealed(String part) {
    return new Sealed(("sealed " + part).getBytes(UTF_8));
  }
}
