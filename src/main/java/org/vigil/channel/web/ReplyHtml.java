package org.vigil.channel.web;

import java.util.List;
import java.util.stream.Collectors;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;

/// A reply as HTML for a page without JavaScript; all of it escaped, buttons left out.
final class ReplyHtml {
  private ReplyHtml() {}

  static String of(Reply reply) {
    return reply.blocks().stream().map(ReplyHtml::block).collect(Collectors.joining("\n"));
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Paragraph p -> "<p>" + spans(p.spans()) + "</p>";
      case Block.Quote q -> "<blockquote>" + Template.escape(q.text()) + "</blockquote>";
      case Block.Items list -> {
        String name = list.numbered() ? "ol" : "ul";
        yield list.items().stream()
            .map(item -> "<li>" + spans(item) + "</li>")
            .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
      }
    };
  }

  private static String spans(List<Reply.Span> spans) {
    return spans.stream().map(ReplyHtml::span).collect(Collectors.joining());
  }

  private static String span(Reply.Span span) {
    String text = Template.escape(span.text());
    return switch (span.style()) {
      case PLAIN -> text;
      case STRONG -> "<strong>" + text + "</strong>";
      case LINK ->
          span.url().matches("(?i)(https?|tel|mailto):.*")
              ? "<a rel=\"noopener noreferrer nofollow\" href=\""
                  + Template.escape(span.url())
                  + "\">"
                  + text
                  + "</a>"
              : text;
    };
  }
}
