package org.vigil.hotline;

import java.time.Instant;
import java.util.List;

/// The configured hotline partners.
public interface Partners {

  /// Those that take such a call, best first: open ones before closed ones, those that name the
  /// country, nationality and language before those that take any. None if no partner is
  /// configured: then only public numbers are offered.
  List<Partner> route(Call call, Instant now);
}
