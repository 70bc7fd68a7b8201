package org.vigil.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing a person sent. Personal data: stored only encrypted.
///
/// @param id the messenger's own id of the update; the same id in the same chat is the same message
/// @param chat where it came from and where the answer goes
/// @param sentAt when the messenger says it was sent, or when it arrived
/// @param content what it is
/// @param languageHint the language of the person's app (BCP 47), or null if the messenger does not
///     say
@Serdeable
public record InboundMessage(
    String id, ChatAddress chat, Instant sentAt, Content content, @Nullable String languageHint) {

  /// Characters of a text that are used; the rest is cut off.
  public static final int MAX_TEXT = 4096;

  public InboundMessage {
    Objects.requireNonNull(chat);
    Objects.requireNonNull(sentAt);
    Objects.requireNonNull(content);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id must not be empty");
    }
  }

  /// The same message with other content.
  public InboundMessage with(Content other) {
    return new InboundMessage(id, chat, sentAt, other, languageHint);
  }

  /// Names the channel only.
  @Override
  public String toString() {
    return "InboundMessage[" + chat.channel() + "]";
  }

  /// What a person sent.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Content.Press.class, name = "press"),
    @JsonSubTypes.Type(value = Content.Unreadable.class, name = "unreadable")
  })
  @Serdeable
  public sealed interface Content {

    /// Words, typed or forwarded, a command included (`/check ...`). Cut to [#MAX_TEXT] characters.
    @Serdeable
    record Text(String text, Set<Trait> traits) implements Content {
      public Text {
        traits = Set.copyOf(traits);
        if (text.length() > MAX_TEXT) {
          int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
          text = text.substring(0, end);
        }
      }

      /// Typed words without any trait.
      public static Text typed(String text) {
        return new Text(text, Set.of());
      }

      public boolean is(Trait trait) {
        return traits.contains(trait);
      }

      /// Whether the person wrote the words themselves, rather than passing them on.
      public boolean own() {
        return !is(Trait.FORWARDED) && !is(Trait.PICTURE);
      }
    }

    /// A picture, not yet fetched from the messenger.
    ///
    /// @param ref by which the channel finds it; see [Channel#picture]
    /// @param caption the words under it; empty if there are none
    @Serdeable
    record Picture(String ref, String caption, Set<Trait> traits) implements Content {
      public Picture {
        traits = Set.copyOf(traits);
        caption = new Text(caption, Set.of()).text();
      }

      /// Names nothing.
      @Override
      public String toString() {
        return "Picture[]";
      }
    }

    /// A tap on a button that the bot showed.
    ///
    /// @param data the button's [Reply.Button#data()], as sent back by the messenger: untrusted
    @Serdeable
    record Press(String data) implements Content {}

    /// Something that the bot cannot read.
    @Serdeable
    record Unreadable(Kind kind) implements Content {}
  }

  /// How a text came about.
  public enum Trait {
    /// Passed on from someone else, whether the messenger names the sender or not.
    FORWARDED,
    /// Replaces a text that the person sent before.
    EDITED,
    /// Stood under a picture or file that was not read.
    CAPTION,
    /// Was read from a picture, perhaps not rightly. Like what is forwarded, not the person's own.
    PICTURE
  }

  /// What cannot be read.
  public enum Kind {
    PICTURE,
    PICTURE_TOO_LARGE,
    PICTURE_WITHOUT_WORDS,
    /// A picture that may be read when it is sent again.
    PICTURE_LATER,
    VOICE,
    FILE,
    OTHER
  }
}
