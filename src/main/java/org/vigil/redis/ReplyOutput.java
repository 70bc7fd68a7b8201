package org.vigil.redis;

import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.output.CommandOutput;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads whatever a script returns: `Long`, `byte[]`, unmodifiable lists of these to any depth, or
/// null. Lettuce's own output for this cannot read an answer that is not a list.
final class ReplyOutput extends CommandOutput<String, byte[], @Nullable Object> {

  /// The lists being filled, innermost first.
  private final Deque<Unfinished> open = new ArrayDeque<>();

  ReplyOutput(RedisCodec<String, byte[]> codec) {
    super(codec, null);
  }

  @Override
  public void set(@Nullable ByteBuffer bytes) {
    add(bytes == null ? null : codec.decodeValue(bytes));
  }

  @Override
  public void set(long number) {
    add(number);
  }

  @Override
  public void multi(int count) {
    if (count < 0) {
      add(null);
      return;
    }
    List<@Nullable Object> items = new ArrayList<>(count);
    place(Collections.unmodifiableList(items));
    open.push(new Unfinished(items, count));
    closeFull();
  }

  private void add(@Nullable Object value) {
    place(value);
    closeFull();
  }

  private void place(@Nullable Object value) {
    Unfinished parent = open.peek();
    if (parent == null) {
      output = value;
    } else {
      parent.items.add(value);
    }
  }

  private void closeFull() {
    while (!open.isEmpty() && open.element().items.size() == open.element().count) {
      open.pop();
    }
  }

  private record Unfinished(List<@Nullable Object> items, int count) {}
}
