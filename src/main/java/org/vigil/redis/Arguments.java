package org.vigil.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The arguments of a script, in order.
final class Arguments {
  private final List<byte[]> values = new ArrayList<>();

  Arguments text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  Arguments number(long value) {
    return text(Long.toString(value));
  }

  Arguments flag(boolean value) {
    return text(value ? "1" : "0");
  }

  Arguments bytes(byte[] value) {
    values.add(value);
    return this;
  }

  List<byte[]> list() {
    return values;
  }
}
