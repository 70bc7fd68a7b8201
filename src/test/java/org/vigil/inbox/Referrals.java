package org.vigil.inbox;

import java.time.Instant;
import java.util.List;
import org.vigil.hotline.Need;
import org.vigil.hotline.Referral;
import org.vigil.redis.Keys;
import org.vigil.redis.Lua;
import org.vigil.redis.Redis;

/// Referrals of tests, and a count of those that are stored.
final class Referrals {
  private Referrals() {}

  static Referral of(String text) {
    String id = text.replace(" ", "");
    return new Referral(id, id, "desk", Need.FRAUD, false, Instant.EPOCH, "en", null, null, text);
  }

  static long stored(Redis redis) {
    long all = 0;
    for (int partition = 0; partition < TestInstance.PARTITIONS; partition++) {
      Object count =
          redis.eval(
              new Lua("count", "return redis.call('ZCARD', KEYS[1])"),
              List.of(Keys.of(partition, "outbox", "desk")),
              List.of());
      all += (Long) count;
    }
    return all;
  }
}
