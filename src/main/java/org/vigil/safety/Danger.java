package org.vigil.safety;

import java.util.Locale;

/// What one message says about danger.
///
/// @param level how sure it is
/// @param kind what it looks like; [Kind#NONE] exactly when the level is [Level#NONE]
public record Danger(Level level, Kind kind) {
  public static final Danger NOTHING = new Danger(Level.NONE, Kind.NONE);

  public Danger {
    if ((level == Level.NONE) != (kind == Kind.NONE)) {
      throw new IllegalArgumentException("level and kind disagree");
    }
  }

  /// How sure.
  public enum Level {
    NONE,
    /// Ask one short question, and show the numbers.
    UNSURE,
    URGENT
  }

  /// Who is in danger, and of what.
  public enum Kind {
    NONE,
    /// Held, guarded, beaten, made to work, papers taken and unable to leave.
    HELD,
    /// Being moved, or at an airport or border with something wrong.
    MOVED,
    /// A relative or friend is held, silent, or ransomed.
    RELATIVE,
    /// Threatened by those who hold or held them.
    THREATENED,
    /// Speaks of ending their life.
    SUICIDAL,
    /// A child is in danger.
    CHILD;

    /// The folder of its phrases in content/danger.
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
