package org.vigil.offer;

import org.vigil.language.Span;

/// A way to reach someone, as found in an offer; personal data.
///
/// @param kind what it is
/// @param value made comparable: a host and path, a handle in lower case, a number in E.164
/// @param span where it stands in the text as written
record Contact(Kind kind, String value, Span span) {

  enum Kind {
    PHONE,
    LINK,
    EMAIL,
    /// An account on a messenger, or an address that opens one.
    HANDLE,
    WALLET
  }

  /// The host of a link or e-mail address; "" for other kinds.
  String host() {
    return switch (kind) {
      case LINK -> value.split("[/?#:]", 2)[0];
      case EMAIL -> value.substring(value.indexOf('@') + 1);
      case PHONE, HANDLE, WALLET -> "";
    };
  }
}
