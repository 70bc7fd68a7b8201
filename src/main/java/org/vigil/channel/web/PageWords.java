package org.vigil.channel.web;

import org.vigil.language.Words;

/// The words in force, for the page.
@FunctionalInterface
public interface PageWords {
  /// Returns at once.
  Words words();
}
