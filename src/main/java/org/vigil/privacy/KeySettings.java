package org.vigil.privacy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where the keys are.
///
/// @param file path of the key file; empty for `vigil/keys.json` in the configuration folder of the
///     user, where one is made if there is none
/// @param configurationFolder the configuration folder of the user; empty for `~/.config`
@ConfigurationProperties("vigil.keys")
record KeySettings(
    @Bindable(defaultValue = "") String file,
    @Bindable(defaultValue = "") String configurationFolder) {

  KeySettings {
    file = file.strip();
    configurationFolder = configurationFolder.strip();
  }

  /// True if the operator chose the place.
  boolean chosen() {
    return !file.isEmpty();
  }

  Path path() {
    if (chosen()) {
      return Path.of(file);
    }
    Path folder =
        configurationFolder.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(configurationFolder);
    return folder.resolve("vigil").resolve("keys.json");
  }
}
