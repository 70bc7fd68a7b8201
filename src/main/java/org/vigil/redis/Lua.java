package org.vigil.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A Lua script from `/org/vigil/redis/<name>.lua` on the class path.
public record Lua(String name, String source) {

  /// @throws IllegalArgumentException if there is no such script
  public static Lua load(String name) {
    try (InputStream in = Lua.class.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalArgumentException("no script " + name + ".lua");
      }
      return new Lua(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
