package org.vigil.channel.telegram;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What a message in a group asks of the bot: a check, by `/check` or by naming the bot, of the
/// message that it answers or of the words beside. Everything else in a group is not the bot's
/// business.
final class GroupText {
  private static final Pattern CHECK =
      Pattern.compile("^/check(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?$", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9_.])@([A-Za-z0-9_]{5,32})\\b");

  private GroupText() {}

  static Incoming of(Message message, @Nullable String language) {
    String text = words(message);
    Matcher command = CHECK.matcher(text);
    Set<String> names;
    String beside;
    if (command.matches()) {
      names = command.group(1) == null ? Set.of() : Set.of(lower(command.group(1)));
      beside = command.group(2) == null ? "" : command.group(2);
    } else {
      names =
          NAME.matcher(text)
              .results()
              .map((MatchResult found) -> lower(found.group(1)))
              .collect(Collectors.toUnmodifiableSet());
      beside = NAME.matcher(text).replaceAll("").strip();
    }
    if (!command.matches() && names.isEmpty()) {
      return new Incoming.Ignored();
    }
    Message answered = message.getReplyToMessage();
    String offer = answered == null ? "" : words(answered);
    return new Incoming.AskedInGroup(
        message.getChatId().toString(),
        message.getMessageId(),
        names,
        offer.isBlank() ? beside : offer,
        language);
  }

  private static String words(Message message) {
    if (message.getText() != null) {
      return message.getText();
    }
    return message.getCaption() == null ? "" : message.getCaption();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
