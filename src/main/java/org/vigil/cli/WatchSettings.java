package org.vigil.cli;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/// How the content is watched.
///
/// @param contentInterval how often it is looked at for changes
@ConfigurationProperties("vigil")
record WatchSettings(@Bindable(defaultValue = "2s") Duration contentInterval) {
  WatchSettings {
    if (contentInterval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "vigil.content-interval (VIGIL_CONTENT_INTERVAL) must be a time like 2s");
    }
  }
}
