package org.vigil.channel.telegram;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Kind;
import org.vigil.channel.InboundMessage.Trait;

/// Turns updates into what they mean. Pure but for the clock, which dates taps. Ids are made of
/// Telegram's own of the chat's message, its edit or the tap, so that an update that is delivered
/// again is the same message.
@Singleton
class Translation {
  static final String CHANNEL = "telegram";

  /// The kinds of updates that Telegram is asked for.
  static final List<String> UPDATES =
      List.of("message", "edited_message", "callback_query", "inline_query");

  /// A command may name the bot: `/check@ThisBot`.
  private static final Pattern ADDRESSED = Pattern.compile("^(/[A-Za-z0-9_]+)@[A-Za-z0-9_]+");

  private final Clock clock;

  Translation(Clock clock) {
    this.clock = clock;
  }

  Incoming of(Update update) {
    if (update.hasCallbackQuery()) {
      return tap(update.getCallbackQuery());
    }
    if (update.hasInlineQuery()) {
      InlineQuery query = update.getInlineQuery();
      return new Incoming.AskedInline(query.getId(), query.getQuery(), language(query.getFrom()));
    }
    if (update.hasMessage()) {
      return said(update.getMessage(), false);
    }
    if (update.hasEditedMessage()) {
      return said(update.getEditedMessage(), true);
    }
    return new Incoming.Ignored();
  }

  private Incoming tap(CallbackQuery tap) {
    MaybeInaccessibleMessage shown = tap.getMessage();
    if (shown == null || tap.getData() == null || tap.getId() == null) {
      return new Incoming.Ignored();
    }
    Chat chat = shown.getChat();
    if (chat == null || chat.getId() == null) {
      return new Incoming.Ignored();
    }
    if (isPrivate(chat)) {
      return new Incoming.Tapped(
          tap.getId(),
          new InboundMessage(
              "c" + tap.getId(),
              address(chat),
              clock.instant(),
              new Content.Press(tap.getData()),
              language(tap.getFrom())));
    }
    return new Incoming.TappedInGroup(
        tap.getId(), chat.getId().toString(), shown.getMessageId(), tap.getData());
  }

  private Incoming said(Message message, boolean edited) {
    Chat chat = message.getChat();
    if (chat == null || chat.getId() == null || message.getMessageId() == null) {
      return new Incoming.Ignored();
    }
    if (isBot(message.getFrom())) {
      return new Incoming.Ignored();
    }
    if (!isPrivate(chat)) {
      return edited ? new Incoming.Ignored() : GroupText.of(message, language(message.getFrom()));
    }
    Optional<Content> content = content(message, edited);
    if (content.isEmpty()) {
      return new Incoming.Ignored();
    }
    String id = "m" + message.getMessageId() + (edited ? "e" + message.getEditDate() : "");
    return new Incoming.Said(
        new InboundMessage(
            id,
            address(chat),
            time(edited ? message.getEditDate() : message.getDate()),
            content.get(),
            language(message.getFrom())));
  }

  /// Empty for what a person did not send (pinned, titles, payments) and for edits that change no
  /// text, such as a live location that moves.
  private static Optional<Content> content(Message message, boolean edited) {
    if (isText(message.getText())) {
      String text = ADDRESSED.matcher(message.getText()).replaceFirst("$1");
      return Optional.of(new Content.Text(text, traits(message, edited)));
    }
    Optional<String> picture = edited ? Optional.empty() : picture(message);
    if (picture.isPresent()) {
      String caption = message.getCaption() == null ? "" : message.getCaption();
      return Optional.of(new Content.Picture(picture.get(), caption, traits(message, edited)));
    }
    if (isText(message.getCaption())) {
      Set<Trait> traits = traits(message, edited);
      traits.add(Trait.CAPTION);
      return Optional.of(new Content.Text(message.getCaption(), traits));
    }
    return edited ? Optional.empty() : kind(message).map(Content.Unreadable::new);
  }

  private static Set<Trait> traits(Message message, boolean edited) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    // Telegram names the origin since Bot API 7.0, and a date and perhaps a name before; a sender
    // who hides is but a name.
    if (message.getForwardOrigin() != null
        || message.getForwardDate() != null
        || message.getForwardSenderName() != null) {
      traits.add(Trait.FORWARDED);
    }
    if (edited) {
      traits.add(Trait.EDITED);
    }
    return traits;
  }

  private static Optional<Kind> kind(Message message) {
    if (message.hasLivePhoto()) {
      return Optional.of(Kind.PICTURE);
    }
    if (message.hasVoice() || message.hasAudio() || message.hasVideoNote()) {
      return Optional.of(Kind.VOICE);
    }
    if (message.hasDocument() && !message.hasAnimation()) {
      return Optional.of(Kind.FILE);
    }
    boolean other =
        message.hasVideo()
            || message.hasAnimation()
            || message.hasSticker()
            || message.hasContact()
            || message.hasLocation()
            || message.getVenue() != null
            || message.hasPoll()
            || message.hasDice()
            || message.hasGame()
            || message.hasStory()
            || message.hasPaidMedia()
            || message.hasChecklist();
    return other ? Optional.of(Kind.OTHER) : Optional.empty();
  }

  /// The picture's id, of the largest size that Telegram made of it.
  private static Optional<String> picture(Message message) {
    if (message.hasPhoto()) {
      return message.getPhoto().stream()
          .max(Comparator.comparing(size -> (long) size.getWidth() * size.getHeight()))
          .map(PhotoSize::getFileId);
    }
    return isImage(message)
        ? Optional.ofNullable(message.getDocument().getFileId())
        : Optional.empty();
  }

  private static boolean isImage(Message message) {
    return message.hasDocument()
        && message.getDocument().getMimeType() != null
        && message.getDocument().getMimeType().toLowerCase(Locale.ROOT).startsWith("image/");
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  private static boolean isBot(@Nullable User user) {
    return user != null && Boolean.TRUE.equals(user.getIsBot());
  }

  private static ChatAddress address(Chat chat) {
    return new ChatAddress(CHANNEL, chat.getId().toString());
  }

  private static @Nullable String language(@Nullable User user) {
    return user == null || user.getLanguageCode() == null || user.getLanguageCode().isBlank()
        ? null
        : user.getLanguageCode();
  }

  private Instant time(@Nullable Integer seconds) {
    return seconds == null ? clock.instant() : Instant.ofEpochSecond(seconds);
  }
}
