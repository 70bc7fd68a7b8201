package org.vigil.hotline;

import java.util.Locale;

/// What kind of help a referral asks for, as in a partner's `needs`.
public enum Need {
  /// Held, forced to work, or a relative who is.
  TRAFFICKING,
  /// A suspicious offer, money or data lost.
  FRAUD,
  /// Wages, contract, agency.
  LABOUR;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
