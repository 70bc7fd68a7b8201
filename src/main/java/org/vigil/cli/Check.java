package org.vigil.cli;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.channel.InboundMessage.Trait;
import org.vigil.conversation.PictureSight;
import org.vigil.picture.PictureReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `vigil check`: has the bot check an offer from a file or from standard input, as if it had been
/// forwarded in a messenger.
@Singleton
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a job offer and prints the verdict.")
final class Check implements Callable<Integer> {
  @Mixin private OneTurn turn = new OneTurn();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "The offer as text or as a picture; without it, standard input.")
  private @Nullable Path file;

  private final OneTurn.Talk talk;
  private final BeanProvider<PictureReader> pictures;

  Check(OneTurn.Talk talk, BeanProvider<PictureReader> pictures) {
    this.talk = talk;
    this.pictures = pictures;
  }

  @Override
  public Integer call() throws IOException {
    if (file != null && !Files.isReadable(file)) {
      throw new IllegalArgumentException(file + " cannot be read. Name a file that exists.");
    }
    byte[] bytes = file == null ? System.in.readAllBytes() : Files.readAllBytes(file);
    if (bytes.length == 0) {
      throw new IllegalArgumentException("There is no text. Put the offer's words into it.");
    }
    return turn.say(talk, content(bytes));
  }

  /// What is no text is taken for a picture.
  private Content content(byte[] bytes) {
    try {
      String offer = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (offer.isBlank()) {
        throw new IllegalArgumentException("There is no text. Put the offer's words into it.");
      }
      return new Content.Text(offer, Set.of(Trait.FORWARDED));
    } catch (CharacterCodingException e) {
      return PictureSight.content(
          new Content.Picture("file", "", Set.of()), pictures.get().read(bytes, turn.language()));
    }
  }
}
