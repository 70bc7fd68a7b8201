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
  private final MailboxTurnScript turn;

  MailboxScriptsTest(LettuceRedis redis) {
    this.redis = redis;
    this.append = new MailboxAppendScript(redis);
    this.read = new MailboxReadScript(redis);
    this.turn = new MailboxTurnScript(redis);
  }

  @Test
  void givesWhatCameInOrderAndOnlyWhatIsNew() {
    String first = put("a");
    String second = put("b");
    assertThat(after(MailboxReadScript.START))
        .containsExactly(entry(first, "a"), entry(second, "b"));
    assertThat(after(first)).containsExactly(entry(second, "b"));
    assertThat(after(second)).isEmpty();
  }

  @Test
  void givesTheSameAgainToAPageThatDidNotGetIt() {
    String first = put("a");
    put("b");
    assertThat(after(first)).isEqualTo(after(first)).hasSize(1);
  }

  @Test
  void dropsWhatThePageHasShownButTheLast() {
    put("a");
    String second = put("b");
    put("c");
    after(second);
    assertThat(after(MailboxReadScript.START)).extracting(Entry::part).containsExactly("b", "c");
  }

  @Test
  void keepsARepeatedPartOnce() {
    String first = put("a");
    assertThat(put("a")).isEqualTo(first);
    after(first);
    assertThat(put("a")).isEqualTo(first);
    assertThat(after(MailboxReadScript.START)).hasSize(1);
  }

  @Test
  void theSameWordsAreANewReplyOnceThePersonWroteOrSomethingElseWasSaid() {
    put("a");
    assertThat(turn.run(KEYS, "chat")).isTrue();
    assertThat(turn.run(KEYS, "chat")).isFalse();
    put("a");
    put("b");
    put("a");
    assertThat(after(MailboxReadScript.START))
        .extracting(Entry::part)
        .containsExactly("a", "a", "b", "a");
  }

  @Test
  void aPersonWhoOnlyWroteHasNoMailbox() {
    assertThat(turn.run(KEYS, "chat")).isFalse();
    assertThat(redis.<Long>call("exists", c -> c.exists(KEYS.mailbox("chat")))).isZero();
  }

  @Test
  void livesSixtyMinutesFromTheLastPartAndHoldsSoMany() {
    for (int i = 0; i < 7; i++) {
      put("part" + i);
    }
    turn.run(KEYS, "chat");
    assertThat(redis.<Long>call("pttl", c -> c.pttl(KEYS.mailbox("chat"))))
        .isBetween(3_500_000L, 3_600_000L);
    assertThat(after(MailboxReadScript.START))
        .extracting(Entry::part)
        .containsExactly("part2", "part3", "part4", "part5", "part6");
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

  private String put(String part) {
    return append.run(KEYS, "chat", part, sealed(part), BOUNDS);
  }

  private List<Entry> after(String id) {
    return read.run(KEYS, "chat", id, 10);
  }

  private static Entry entry(String id, String part) {
    return new Entry(id, part, sealed(part));
  }

  private static Sealed sealed(String part) {
    return new Sealed(("sealed " + part).getBytes(UTF_8));
  }
}
