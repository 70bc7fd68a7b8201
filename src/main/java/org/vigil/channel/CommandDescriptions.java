package org.vigil.channel;

import java.util.Map;
import org.vigil.language.Language;

/// What the commands do, for the menu of a messenger.
public interface CommandDescriptions {

  /// The commands without the slash, in the order of the menu, each with a description of at most
  /// 256 characters; empty if the language has no words for them. Says nothing that betrays more
  /// than that this is a bot about jobs. Returns at once.
  Map<String, String> of(Language language);
}
