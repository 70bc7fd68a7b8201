package org.vigil.channel;

import java.util.List;
import java.util.stream.Collectors;

/// A reply as plain text: what a terminal, a transcript and a notification show. Links stand as
/// `label (url)`, buttons as `[label]` a row.
public final class PlainText {
  private PlainText() {}

  /// The whole reply, buttons included.
  public static String of(Reply reply) {
    String text = text(reply);
    if (reply.buttons().isEmpty()) {
      return text;
    }
    return text
        + "\n\n"
        + reply.buttons().stream()
            .map(
                row ->
                    row.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
  }

  /// The text without the buttons; blocks are parted by an empty line.
  public static String text(Reply reply) {
    return reply.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n"));
  }

  private static String block(Reply.Block block) {
    return switch (block) {
      case Reply.Block.Paragraph p -> spans(p.spans());
      case Reply.Block.Items items -> items(items);
      case Reply.Block.Quote q ->
          q.text().lines().map(l -> "> " + l).collect(Collectors.joining("\n"));
    };
  }

  private static String items(Reply.Block.Items items) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (List<Reply.Span> item : items.items()) {
      number++;
      if (number > 1) {
        out.append('\n');
      }
      out.append(items.numbered() ? number + ". " : "- ").append(spans(item));
    }
    return out.toString();
  }

  private static String spans(List<Reply.Span> spans) {
    return spans.stream()
        .map(s -> s.style() == Reply.Style.LINK ? s.text() + " (" + s.url() + ")" : s.text())
        .collect(Collectors.joining());
  }
}
