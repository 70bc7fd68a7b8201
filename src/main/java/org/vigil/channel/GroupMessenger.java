package org.vigil.channel;

/// Writes to groups that an operator has named, for instance the group of a small hotline. A
/// person who seeks help is never reached this way.
public interface GroupMessenger {

  /// The messenger, as in [Channel#name()].
  String channel();

  /// Whether the messenger is switched on; while it is not, [#send] defers everything.
  boolean on();

  /// Sends a whole reply, in several messages if it is long, with the buttons under the last;
  /// blocks for a bounded time. Button data starts with the [GroupPresses#prefix()] of whoever
  /// wants the tap.
  ///
  /// May be repeated: the messenger knows no idempotency key, so a reply whose confirmation was
  /// lost stands in the group twice. Never throws for a fault of the messenger.
  ///
  /// @param group the messenger's own id of the group
  /// @return `Sent` with the id of the last message; `Gone` if the bot was removed from the group
  ///     or the group is not known, which only a human can mend
  Channel.SendResult send(String group, Reply reply);
}
