package org.vigil.conversation;

import java.util.Locale;

/// A command like `/check ...` at the start of a message.
///
/// @param name without the slash, lower case, without the bot's name (`/check@bot`); empty if the
///     message is none
/// @param rest what follows it; the whole message if it is none
record Command(String name, String rest) {

  static Command of(String text) {
    String stripped = text.strip();
    if (!stripped.startsWith("/")) {
      return new Command("", text);
    }
    String[] parts = stripped.substring(1).split("\\s+", 2);
    String name = parts[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    return name.matches("[a-z_]{1,32}")
        ? new Command(name, parts.length == 2 ? parts[1] : "")
        : new Command("", text);
  }

  boolean is(String expected) {
    return name.equals(expected);
  }
}
