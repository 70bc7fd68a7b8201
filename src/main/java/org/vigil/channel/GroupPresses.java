package org.vigil.channel;

import java.util.Optional;

/// Takes taps on buttons in groups; a bean of this type is asked by each channel that has groups.
public interface GroupPresses {

  /// What the data of its buttons starts with; never changed.
  String prefix();

  /// Acts on a tap; blocks for a bounded time. May be repeated: a messenger may deliver one tap
  /// several times, and several people may tap.
  ///
  /// @param channel the messenger, as in [Channel#name()]
  /// @param group the messenger's own id of the group; untrusted: it must be compared with the
  ///     group that the data belongs to
  /// @param data as sent back by the messenger, prefix included; untrusted
  /// @return what to show, or empty if this group has no such button: the tap is dropped
  /// @throws IntakeUnavailableException if it could not be made durable; the messenger is told to
  ///     deliver the tap again
  Optional<Answer> press(String channel, String group, String data);

  /// What those in the group see after a tap.
  ///
  /// @param notice a short line for whoever tapped, at most 200 characters
  /// @param done whether the buttons have done their work and go away
  record Answer(String notice, boolean done) {
    public Answer {
      if (notice.isEmpty() || notice.length() > 200) {
        throw new IllegalArgumentException("a notice has 1 to 200 characters");
      }
    }
  }
}
