package org.vigil.hotline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import org.junit.jupiter.api.Test;
import org.vigil.hotline.delivery.ReferralEvent;
import org.vigil.privacy.TestKeys;
import org.vigil.redis.OutboxKeys;
import org.vigil.redis.StoredReferral;

class SealedEntriesTest {
  private final TestKeys keys = new TestKeys();
  private final SealedEntries entries = new SealedEntries(keys.sealer(), keys.pseudonyms());
  private final Referral referral = HotlineFixture.referral("id-1", "one", true);

  private byte[] opened(StoredReferral stored) {
    return keys.sealer().open(new OutboxKeys(7).body("id-1"), stored.body().bytes());
  }

  @Test
  void freezesACloudEventThatThePartnerCanRead() {
    byte[] body = opened(entries.entry(7, referral));
    CloudEvent event = new JsonFormat().deserialize(body);
    assertThat(event.getId()).isEqualTo("id-1");
    assertThat(event.getType()).isEqualTo("org.vigil.referral.v1");
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(ReferralEvent.read(body))
        .isEqualTo(
            new ReferralEvent(
                "007.id-1",
                "one",
                "trafficking",
                true,
                HotlineFixture.START,
                "en",
                "KH",
                "IN",
                "help id-1"));
  }

  @Test
  void theSameReferralGivesTheSameKeysAndBytes() {
    StoredReferral one = entries.entry(7, referral);
    StoredReferral two = entries.entry(7, referral);
    assertThat(one.names()).isEqualTo(two.names());
    assertThat(opened(one)).isEqualTo(opened(two));
  }

  @Test
  void theReceiptStandsNowhere() {
    StoredReferral stored = entries.entry(7, referral);
    assertThat(new String(opened(stored), UTF_8)).doesNotContain(referral.receipt());
    assertThat(stored.names().toString()).doesNotContain(referral.receipt());
    assertThat(stored.toString()).doesNotContain("help id-1");
  }
}
