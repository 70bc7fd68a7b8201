package org.vigil.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.redis.StoredInbox.LIFE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.LeaseAcquireScript.Grant;
import org.vigil.testing.Eventually;

@ExtendWith(RedisExtension.class)
class LeaseScriptsTest {
  private final StoredInbox inbox;
  private final LeaseAcquireScript acquire;
  private final LeaseRenewScript renew;
  private final LeaseReleaseScript release;

  LeaseScriptsTest(Redis redis) {
    inbox = new StoredInbox(redis);
    acquire = new LeaseAcquireScript(redis);
    renew = new LeaseRenewScript(redis);
    release = new LeaseReleaseScript(redis);
  }

  private long acquired(boolean force) {
    return acquire.run(inbox.keys, LIFE, force).orElseThrow().token();
  }

  @Test
  void onlyOneHoldsALease() {
    acquired(false);
    assertThat(acquire.run(inbox.keys, LIFE, false)).isEmpty();
    assertThat(inbox.number("PTTL", inbox.keys.lease())).isBetween(1L, LIFE.toMillis());
  }

  @Test
  void aLeaseMayBeTakenFromTheDead() {
    long first = acquired(false);
    assertThat(acquired(true)).isGreaterThan(first);
  }

  @Test
  void eachTokenIsHigherThanAllBefore() {
    long first = acquired(false);
    assertThat(release.run(inbox.keys, first)).isTrue();
    assertThat(acquired(false)).isGreaterThan(first);
  }

  @Test
  void namesTheNewestEntry() {
    assertThat(acquire.run(inbox.keys, LIFE, true).map(Grant::newest)).contains(EntryId.NONE);
    inbox.accept("m1", "c1", false);
    inbox.accept("m2", "c2", false);
    assertThat(acquire.run(inbox.keys, LIFE, true).map(Grant::newest)).contains(inbox.first("c2"));
  }

  @Test
  void expiresUnlessItIsRenewed() {
    long token = acquire.run(inbox.keys, Duration.ofMillis(50), false).orElseThrow().token();
    assertThat(renew.run(inbox.keys, token, LIFE)).isTrue();
    assertThat(inbox.number("PTTL", inbox.keys.lease())).isGreaterThan(1000);
    renew.run(inbox.keys, token, Duration.ofMillis(1));
    Eventually.within(Duration.ofSeconds(5))
        .that("expired", () -> acquire.run(inbox.keys, LIFE, false).isPresent());
  }

  @Test
  void whoLostItNeitherRenewsNorReleasesIt() {
    long lost = acquired(false);
    acquired(true);
    assertThat(renew.run(inbox.keys, lost, LIFE)).isFalse();
    assertThat(release.run(inbox.keys, lost)).isFalse();
    assertThat(inbox.number("EXISTS", inbox.keys.lease())).isEqualTo(1);
  }
}
