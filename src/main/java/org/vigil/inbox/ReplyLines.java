package org.vigil.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The chats of one partition whose replies wait.
final class ReplyLines {
  private final Lease lease;
  private final Map<String, ReplyLine> lines = new ConcurrentHashMap<>();

  ReplyLines(Lease lease) {
    this.lease = lease;
  }

  /// Appends what a commit made to the chat's line.
  ReplyLine append(String chat, List<ReplyLine.Part> parts, int waiting, boolean urgent) {
    return changed(
        chat, parts.getFirst().header().channel(), line -> line.append(parts, waiting, urgent));
  }

  /// The chat's line, to be read from the store.
  ReplyLine reload(String chat, String channel) {
    return changed(chat, channel, line -> line.incomplete());
  }

  /// A new line for the chat, to be read from the store; empty if there is one.
  Optional<ReplyLine> discover(String chat, String channel, boolean urgent) {
    ReplyLine line = new ReplyLine(lease, chat, channel);
    line.makeUrgent(urgent);
    line.incomplete();
    return lines.putIfAbsent(chat, line) == null ? Optional.of(line) : Optional.empty();
  }

  private ReplyLine changed(String chat, String channel, Consumer<ReplyLine> change) {
    ReplyLine[] result = new ReplyLine[1];
    lines.compute(
        chat,
        (name, known) -> {
          ReplyLine line = known == null ? new ReplyLine(lease, chat, channel) : known;
          change.accept(line);
          result[0] = line;
          return line;
        });
    return result[0];
  }

  /// Lets the line go if nothing waits in it.
  ///
  /// @return whether it went
  boolean finish(ReplyLine line) {
    return lines.computeIfPresent(line.chat(), (name, known) -> kept(line, known)) == null;
  }

  private static @Nullable ReplyLine kept(ReplyLine line, ReplyLine known) {
    return known == line && line.finish() ? null : known;
  }

  int size() {
    return lines.size();
  }
}
