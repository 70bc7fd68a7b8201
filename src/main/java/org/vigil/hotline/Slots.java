package org.vigil.hotline;

import java.util.HashMap;
import java.util.Map;
import org.vigil.redis.OutboxClaimScript.Room;

/// How many attempts are under way at each partner, so that one that hangs holds up nobody else.
final class Slots {
  private final int perPartner;
  private final Map<String, Integer> busy = new HashMap<>();

  Slots(int perPartner) {
    this.perPartner = perPartner;
  }

  /// The room that is left at a partner. A quarter is kept for urgent referrals.
  synchronized Room room(String partner) {
    int most = perPartner - busy.getOrDefault(partner, 0);
    return new Room(Math.max(0, most), Math.max(0, most - perPartner / 4));
  }

  synchronized void take(String partner) {
    busy.merge(partner, 1, Integer::sum);
  }

  synchronized void free(String partner) {
    busy.computeIfPresent(partner, (_, count) -> count == 1 ? null : count - 1);
  }
}
