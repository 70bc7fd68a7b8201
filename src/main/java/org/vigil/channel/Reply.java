package org.vigil.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One message of the bot, as structure instead of markup: each channel renders and escapes it in
/// its own way, so nothing that a user or an offer says can become markup.
///
/// @param blocks the text, in order; never empty
/// @param buttons rows of buttons below the text; may be empty
@Serdeable
public record Reply(List<Block> blocks, List<List<Button>> buttons) {

  public Reply {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().map(List::copyOf).toList();
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a reply needs text");
    }
  }

  /// A reply without buttons.
  public static Reply of(Block... blocks) {
    return new Reply(List.of(blocks), List.of());
  }

  /// A piece of text that stands by itself.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "p"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote")
  })
  @Serdeable
  public sealed interface Block {

    /// Running text. A heading is a paragraph of one strong span.
    @Serdeable
    record Paragraph(List<Span> spans) implements Block {
      public Paragraph {
        spans = List.copyOf(spans);
      }

      public static Paragraph of(String text) {
        return new Paragraph(List.of(Span.text(text)));
      }

      public static Paragraph strong(String text) {
        return new Paragraph(List.of(Span.strong(text)));
      }
    }

    /// A list, with bullets or with numbers from 1.
    @Serdeable
    record Items(boolean numbered, List<List<Span>> items) implements Block {
      public Items {
        items = items.stream().map(List::copyOf).toList();
      }
    }

    /// Somebody's words, shown as text and nothing else. Links in them are defanged by whoever
    /// makes the reply.
    @Serdeable
    record Quote(String text) implements Block {}
  }

  /// A run of text in one style.
  ///
  /// @param text what is shown, unescaped
  /// @param style how
  /// @param url the target of a link, else empty; only from content, never from a user
  @Serdeable
  public record Span(String text, Style style, String url) {
    public Span {
      if ((style == Style.LINK) == url.isEmpty()) {
        throw new IllegalArgumentException("a link, and only a link, has a url");
      }
    }

    public static Span text(String text) {
      return new Span(text, Style.PLAIN, "");
    }

    public static Span strong(String text) {
      return new Span(text, Style.STRONG, "");
    }

    public static Span link(String text, String url) {
      return new Span(text, Style.LINK, url);
    }
  }

  /// How a span looks.
  public enum Style {
    PLAIN,
    STRONG,
    LINK
  }

  /// A button under a reply.
  ///
  /// @param label what the person reads
  /// @param data what comes back on a tap: at most 64 bytes, and no word that betrays the matter
  @Serdeable
  public record Button(String label, String data) {
    public Button {
      if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > 64) {
        throw new IllegalArgumentException("button data must have 1 to 64 bytes");
      }
    }
  }
}
