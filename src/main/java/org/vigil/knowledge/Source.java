package org.vigil.knowledge;

import java.net.URI;
import java.util.Optional;

/// Where a fact of an entry comes from.
///
/// @param date the page's date as far as it is known: a day, a month, a year, or empty
public record Source(String title, URI url, Optional<String> date, Confidence confidence) {

  /// How sure the fact is.
  public enum Confidence {
    /// An official page, or two sources that do not copy each other.
    HIGH,
    /// One good source.
    MEDIUM,
    /// A weak or old source.
    LOW
  }
}
