package org.vigil.channel.telegram;

import java.util.List;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;

/// A reply in Telegram's HTML, and as plain text for when Telegram refuses the HTML. Both show the
/// same words; where HTML has a link, plain text has the address after it.
final class Rendering {
  static final String GAP = "\n\n";

  private Rendering() {}

  static String html(Reply reply) {
    Html html = new Html();
    String gap = "";
    for (Block block : reply.blocks()) {
      html.text(gap);
      block(html, block);
      gap = GAP;
    }
    return html.toString();
  }

  static String plain(Reply reply) {
    return plain(reply, true);
  }

  /// As plain text, without the addresses behind links: exactly the words that HTML shows.
  static String words(Reply reply) {
    return plain(reply, false);
  }

  private static String plain(Reply reply, boolean addresses) {
    StringBuilder out = new StringBuilder();
    String gap = "";
    for (Block block : reply.blocks()) {
      out.append(gap);
      plain(out, block, addresses);
      gap = GAP;
    }
    return Html.sendable(out.toString());
  }

  /// What stands before an item.
  ///
  /// @param number from 1
  static String bullet(boolean numbered, int number) {
    return numbered ? number + ". " : "• ";
  }

  private static void block(Html html, Block block) {
    switch (block) {
      case Block.Paragraph p -> spans(html, p.spans());
      case Block.Items items -> {
        for (int i = 0; i < items.items().size(); i++) {
          html.text((i == 0 ? "" : "\n") + bullet(items.numbered(), i + 1));
          spans(html, items.items().get(i));
        }
      }
      case Block.Quote q -> html.quote(Defang.text(q.text()));
    }
  }

  private static void spans(Html html, List<Span> spans) {
    for (Span span : spans) {
      switch (span.style()) {
        case PLAIN -> html.text(span.text());
        case STRONG -> html.strong(span.text());
        case LINK -> html.link(span.text(), span.url());
      }
    }
  }

  private static void plain(StringBuilder out, Block block, boolean addresses) {
    switch (block) {
      case Block.Paragraph p -> spans(out, p.spans(), addresses);
      case Block.Items items -> {
        for (int i = 0; i < items.items().size(); i++) {
          out.append(i == 0 ? "" : "\n").append(bullet(items.numbered(), i + 1));
          spans(out, items.items().get(i), addresses);
        }
      }
      case Block.Quote q -> out.append(Defang.text(q.text()));
    }
  }

  private static void spans(StringBuilder out, List<Span> spans, boolean addresses) {
    for (Span span : spans) {
      out.append(span.text());
      if (addresses && span.style() == Reply.Style.LINK && !span.text().equals(span.url())) {
        out.append(" (").append(span.url()).append(')');
      }
    }
  }
}
