package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.GroupMessenger;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;
import org.vigil.hotline.delivery.GroupDelivery;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.redis.RedisServerProcess;

@ExtendWith(RedisExtension.class)
class GroupAcknowledgementTest {
  private final List<Reply> written = new ArrayList<>();
  private final HotlineFixture hotline;
  private final GroupAcknowledgement presses;

  GroupAcknowledgementTest(Redis redis) {
    // Their groups are -3 and -5.
    hotline = new HotlineFixture(redis, "one", "other");
    presses = new GroupAcknowledgement(hotline.outbox, hotline.partners, hotline.metrics);
    hotline.ways.put("one", new GroupDelivery(new Written(), "-3", GroupAcknowledgement.PREFIX));
  }

  /// Delivers and gives the data of the button.
  private String deliver() {
    hotline.consent("a", "one", true);
    OutboxRunner runner = hotline.runner();
    runner.round();
    runner.stop();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
    return written.getFirst().buttons().getFirst().getFirst().data();
  }

  @Test
  void theGroupSeesWhoAndWhatAtAGlance() {
    String data = deliver();
    assertThat(PlainText.of(written.getFirst()))
        .startsWith("URGENT")
        .contains("About: trafficking", "Where: Cambodia (KH)", "From: India (IN)")
        .contains("Speaks: English (en)", "> help a", "001.a")
        .doesNotContain(HotlineFixture.receipt("a"));
    assertThat(data).startsWith(presses.prefix());
  }

  @Test
  void aTapInTheGroupAcknowledges() {
    String data = deliver();
    assertThat(presses.press("telegram", "-3", data))
        .hasValueSatisfying(a -> assertThat(a.done()).isTrue());
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.ACKNOWLEDGED);
    assertThat(presses.press("telegram", "-3", data)).isPresent();
  }

  @Test
  void aTapFromElsewhereIsDropped() {
    String data = deliver();
    assertThat(presses.press("telegram", "-5", data)).isEmpty();
    assertThat(presses.press("telegram", "-4", data)).isEmpty();
    assertThat(presses.press("web", "-3", data)).isEmpty();
    assertThat(presses.press("telegram", "-3", "ack:001.b")).isEmpty();
    assertThat(presses.press("telegram", "-3", "ack:rubbish")).isEmpty();
    assertThat(presses.press("telegram", "-3", "rubbish")).isEmpty();
    assertThat(hotline.state("a")).isEqualTo(CaseStatus.State.DELIVERED);
  }

  @Test
  void aTapThatCannotBeRecordedComesAgain(RedisServerProcess server) {
    String data = deliver();
    server.kill();
    assertThatThrownBy(() -> presses.press("telegram", "-3", data))
        .isInstanceOf(IntakeUnavailableException.class);
  }

  /// A messenger that takes everything.
  private final class Written implements GroupMessenger {
    @Override
    public String channel() {
      return "telegram";
    }

    @Override
    public boolean on() {
      return true;
    }

    @Override
    public SendResult send(String group, Reply reply) {
      written.add(reply);
      return new SendResult.Sent("1");
    }
  }
}
