package org.vigil.channel;

import org.vigil.language.Words;

/// The bot's own words in force, for a channel that has a page of its own.
@FunctionalInterface
public interface PageWords {
  /// Returns at once.
  Words words();
}
