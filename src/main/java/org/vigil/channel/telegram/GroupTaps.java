package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.vigil.channel.GroupPresses;

/// Passes taps in groups to whoever made the button.
@Singleton
class GroupTaps {
  private final List<GroupPresses> presses;
  private final TelegramGroups groups;
  private final Courtesies courtesies;

  GroupTaps(List<GroupPresses> presses, TelegramGroups groups, Courtesies courtesies) {
    this.presses = List.copyOf(presses);
    this.groups = groups;
    this.courtesies = courtesies;
  }

  /// @throws org.vigil.channel.IntakeUnavailableException if it must be delivered again
  void take(Incoming.TappedInGroup tap) {
    Optional<GroupPresses.Answer> answer =
        presses.stream()
            .filter(p -> tap.data().startsWith(p.prefix()))
            .findFirst()
            .flatMap(p -> p.press(Translation.CHANNEL, groups.configured(tap.group()), tap.data()));
    if (answer.isEmpty()) {
      courtesies.answer(tap.tapId());
      return;
    }
    courtesies.answer(tap.tapId(), answer.get().notice());
    if (answer.get().done()) {
      courtesies.removeButtons(tap.group(), tap.messageId());
    }
  }
}
