package org.vigil.channel.telegram;

import jakarta.inject.Singleton;

/// Takes what comes from places where others read along.
@Singleton
class Groups {
  private final GroupTaps taps;
  private final OpenChecks checks;

  Groups(GroupTaps taps, OpenChecks checks) {
    this.taps = taps;
    this.checks = checks;
  }

  /// @throws org.vigil.channel.IntakeUnavailableException if it must be delivered again
  void take(Incoming.TappedInGroup tap) {
    taps.take(tap);
  }

  /// Returns at once.
  void take(Incoming.AskedInGroup asked) {
    checks.take(asked);
  }

  /// Returns at once.
  void take(Incoming.AskedInline asked) {
    checks.take(asked);
  }
}
