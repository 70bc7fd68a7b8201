package org.vigil.redis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads new entries of a partition with the sessions of their chats: `take.lua`. Changes nothing.
public final class TakeScript {
  private static final Lua LUA = Lua.load("take");
  /// Most urgent entries of one batch.
  public static final int URGENT = 64;

  private final Redis redis;

  public TakeScript(Redis redis) {
    this.redis = redis;
  }

  /// @return empty if the lease is lost
  public Optional<Batch> run(InboxKeys keys, long token, From from) {
    Object answer =
        redis.eval(
            LUA,
            List.of(keys.lease(), keys.inbox(), keys.urgent()),
            new Arguments()
                .text(Long.toString(token))
                .text(cursor(from.last()))
                .number(from.count())
                .text(cursor(from.lastUrgent()))
                .number(URGENT)
                .flag(from.attempts())
                .text(keys.chat(""))
                .text(keys.session(""))
                .text(keys.attempts(""))
                .list());
    if (answer == null) {
      return Optional.empty();
    }
    List<?> values = Answer.list(answer);
    return Optional.of(
        new Batch(
            id(values.get(0)),
            id(values.get(1)),
            Answer.count(values.get(2)),
            values.stream().skip(3).map(TakeScript::entry).toList()));
  }

  private static Entry entry(@Nullable Object value) {
    List<?> values = Answer.list(value);
    Object version = values.get(6);
    return new Entry(
        EntryId.parse(Answer.text(values.get(0))),
        Answer.text(values.get(1)),
        Answer.text(values.get(2)),
        Answer.text(values.get(3)).equals("1"),
        new Sealed(Answer.bytes(values.get(4))),
        Answer.count(values.get(5)),
        version == null
            ? StoredSession.NONE
            : new StoredSession(
                Long.parseLong(Answer.text(version)), new Sealed(Answer.bytes(values.get(7)))));
  }

  private static String cursor(EntryId id) {
    return id.equals(EntryId.NONE) ? "-" : id.toString();
  }

  private static EntryId id(@Nullable Object value) {
    String id = Answer.text(value);
    return id.equals("-") ? EntryId.NONE : EntryId.parse(id);
  }

  /// What was read.
  ///
  /// @param last the last entry that was read now or before
  /// @param lastUrgent the last urgent entry that was read now or before
  /// @param depth entries of the partition that wait, whether read or not
  /// @param entries urgent ones first, each behind the earlier ones of its chat, which may
  /// have been     read before
  public record Batch(EntryId last, EntryId lastUrgent, int depth, List<Entry> entries) {}

  /// Where to go on.
  ///
  /// @param last the last entry that was read
  /// @param lastUrgent the last urgent entry that was read
  /// @param count most entries to read, besides urgent ones; may be 0
  /// @param attempts whether to read the counts of attempts
  public record From(EntryId last, EntryId lastUrgent, int count, boolean attempts) {}

  /// An entry of the inbox.
  ///
  /// @param id its id
  /// @param ref pseudonym of the message
  /// @param chat pseudonym of the chat
  /// @param urgent whether it goes before others
  /// @param sealed the message
  /// @param attempts counted attempts, 0 if they were not read
  /// @param session the chat's session
  public record Entry(
      EntryId id,
      String ref,
      String chat,
      boolean urgent,
      Sealed sealed,
      int attempts,
      StoredSession session) {}
}
