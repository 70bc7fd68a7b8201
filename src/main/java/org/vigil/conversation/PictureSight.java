package org.vigil.conversation;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.channel.Channel;
import org.vigil.channel.Channel.Download;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Kind;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.language.Language;
import org.vigil.picture.PictureReader;
import org.vigil.picture.PictureText;
import org.vigil.picture.PictureText.Why;

/// Fetches pictures from the channel they came by and reads them.
@Singleton
public final class PictureSight implements Sight {
  private final BeanProvider<Channel> channels;
  private final PictureReader reader;

  PictureSight(BeanProvider<Channel> channels, PictureReader reader) {
    this.channels = channels;
    this.reader = reader;
  }

  @Override
  public InboundMessage read(InboundMessage message, Language hint) {
    return message.content() instanceof Content.Picture picture
        ? message.with(content(message.chat().channel(), picture, hint))
        : message;
  }

  private Content content(String channel, Content.Picture picture, Language hint) {
    Optional<Channel> from =
        channels.stream().filter(each -> each.name().equals(channel)).findFirst();
    return from.isEmpty()
        ? unread(picture, Kind.PICTURE)
        : switch (from.get().picture(picture.ref(), PictureReader.MOST_BYTES)) {
          case Download.Done(byte[] file) -> content(picture, reader.read(file, hint));
          case Download.TooLarge _ -> unread(picture, Kind.PICTURE_TOO_LARGE);
          case Download.Unavailable _ -> unread(picture, Kind.PICTURE_LATER);
        };
  }

  /// What was read of a picture, as a person's message.
  public static Content content(Content.Picture picture, PictureText text) {
    return switch (text) {
      case PictureText.Read read ->
          new Content.Text(
              (picture.caption() + "\n" + read.all()).strip(), with(picture, Trait.PICTURE));
      case PictureText.Nothing nothing -> unread(picture, kind(nothing.why()));
    };
  }

  /// The words under the picture are better than nothing.
  private static Content unread(Content.Picture picture, Kind kind) {
    return picture.caption().isBlank()
        ? new Content.Unreadable(kind)
        : new Content.Text(picture.caption(), with(picture, Trait.CAPTION));
  }

  private static Set<Trait> with(Content.Picture picture, Trait trait) {
    return Stream.concat(picture.traits().stream(), Stream.of(trait))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Kind kind(Why why) {
    return switch (why) {
      case TOO_LARGE -> Kind.PICTURE_TOO_LARGE;
      case NO_WORDS -> Kind.PICTURE_WITHOUT_WORDS;
      case BUSY -> Kind.PICTURE_LATER;
      case NOT_A_PICTURE, NO_READER -> Kind.PICTURE;
    };
  }
}
