package org.vigil.redis;

import java.util.ArrayList;
import java.util.List;

/// Reads what came into a mailbox after an entry and drops what came before it: `mailbox-read.lua`.
public final class MailboxReadScript {
  /// The id before all others.
  public static final String START = "0-0";

  private static final Lua LUA = Lua.load("mailbox-read");

  private final Redis redis;

  public MailboxReadScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated with the same id.
  ///
  /// @param after the id of the last entry that was shown, or [#START]
  /// @param count most entries
  /// @return oldest first; empty if there is nothing new
  public List<Entry> run(MailboxKeys keys, String chat, String after, int count) {
    List<?> values =
        Answer.list(
            redis.eval(
                LUA,
                List.of(keys.mailbox(chat)),
                new Arguments().text(after).number(count).list()));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i += 3) {
      entries.add(
          new Entry(
              Answer.text(values.get(i)),
              Answer.text(values.get(i + 1)),
              new Sealed(Answer.bytes(values.get(i + 2)))));
    }
    return entries;
  }

  /// A part of a reply that waits.
  ///
  /// @param id where it is in the mailbox
  /// @param part what it was named when it was put in
  public record Entry(String id, String part, Sealed sealed) {}
}
