package org.vigil.hotline.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Where the secret of a webhook is kept: never in the configuration itself.
public sealed interface SecretSource {

  /// An environment variable.
  record Variable(String name) implements SecretSource {}

  /// A file that holds nothing else; blanks around the secret do not matter.
  record SecretFile(Path path) implements SecretSource {}

  /// Reads the secret. Blocks on the disk.
  ///
  /// @param environment the value of a variable; null if it is not set
  /// @throws IllegalStateException if there is none, or it is too weak; the message says what to do
  ///     and does not hold it
  default SigningSecret read(UnaryOperator<String> environment) {
    return switch (this) {
      case Variable(String name) -> {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
          throw new IllegalStateException(
              "The environment variable "
                  + name
                  + " is not set, and config/partners.yml names it as a partner's secret. Set it,"
                  + " or write `enabled: false`.");
        }
        yield SigningSecret.parse("The environment variable " + name, value);
      }
      case SecretFile(Path path) -> {
        try {
          yield SigningSecret.parse("The file " + path, Files.readString(path));
        } catch (IOException e) {
          throw new IllegalStateException(
              "The file "
                  + path
                  + " cannot be read, and config/partners.yml names it as a partner's secret. Check"
                  + " that it exists and belongs to this user, or write `enabled: false`.",
              e);
        }
      }
    };
  }
}
