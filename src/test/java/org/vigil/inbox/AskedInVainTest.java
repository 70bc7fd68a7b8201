package org.vigil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.conversation.Feedback;
import org.vigil.language.Language;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;

@ExtendWith(RedisExtension.class)
final class AskedInVainTest {
  private final AskedInVain asked;

  AskedInVainTest(Redis redis) {
    TestKeys keys = new TestKeys();
    asked = new AskedInVain(redis, keys.pseudonyms(), keys.sealer(), Clock.systemUTC());
  }

  private void ask(String chat, String... words) {
    asked.count(
        new Place(new InboxKeys(1), chat),
        new Feedback(Feedback.Kind.UNANSWERED, Language.EN, "money-sent-bank", List.of(words)));
  }

  @Test
  void showsOnlyWhatFivePeopleAsked() {
    for (int i = 0; i < 4; i++) {
      ask("person" + i, "chargeback", "visa");
      ask("person" + i, "chargeback");
    }
    assertThat(asked.list()).isEmpty();
    ask("person4", "chargeback", "rare");
    assertThat(asked.list())
        .containsExactlyInAnyOrder(
            new Gap("unanswered", "en", "money-sent-bank", "", 5),
            new Gap("unanswered", "en", "money-sent-bank", "chargeback", 5));
  }

  @Test
  void aCommandReadsWhatTheServiceLists() throws IOException {
    Gap gap = new Gap("helpful", "en", "", "", 5);
    ObjectMapper json = ObjectMapper.getDefault();
    assertThat(json.readValue(json.writeValueAsBytes(gap), Gap.class)).isEqualTo(gap);
  }

  @Test
  void theSamePersonMayAskHoweverOften() {
    for (int i = 0; i < 20; i++) {
      ask("person", "secret");
    }
    assertThat(asked.list()).isEmpty();
  }
}
