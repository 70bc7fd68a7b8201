package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.Lua;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;

@ExtendWith(RedisExtension.class)
class StoredCasesTest {
  private final HotlineFixture hotline;

  StoredCasesTest(Redis redis) {
    hotline = new HotlineFixture(redis, "one");
  }

  @Test
  void findsTheCaseOfAReceiptHoweverItIsTyped() {
    hotline.consent("a", "one", false);
    String receipt = HotlineFixture.receipt("a");
    String spaced = receipt.replaceAll("(.{4})", "$1 ").strip().replace(" ", "- ");
    assertThat(hotline.cases.status(spaced))
        .isEqualTo(
            new Cases.Lookup.Found(
                new CaseStatus("one", CaseStatus.State.WAITING, HotlineFixture.START)));
  }

  @Test
  void everyReceiptCostsOneLookup() {
    List<String> scripts = new ArrayList<>();
    Redis counting =
        new Redis() {
          @Override
          public Object eval(Lua script, List<String> keys, List<byte[]> args) {
            scripts.add(script.name());
            return hotline.redis.eval(script, keys, args);
          }

          @Override
          public void publish(String topic, String message) {}

          @Override
          public AutoCloseable subscribe(String topic, Consumer<String> listener) {
            return () -> {};
          }
        };
    StoredCases cases =
        new StoredCases(counting, hotline.keys.pseudonyms(), () -> HotlineFixture.PARTITIONS);
    for (String typed :
        List.of("", "12", "hello", "9990000000000000", "0011234567890123", "1".repeat(40))) {
      assertThat(cases.status(typed)).isInstanceOf(Cases.Lookup.Unknown.class);
    }
    assertThat(scripts).hasSize(6).containsOnly("outbox-status");
  }

  @Test
  void saysThatTheStoreIsAway(RedisServerProcess server) {
    server.kill();
    assertThat(hotline.cases.status(HotlineFixture.receipt("a")))
        .isInstanceOf(Cases.Lookup.Unavailable.class);
  }
}
