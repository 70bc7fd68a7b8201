package org.vigil.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;

/// Cuts a reply into messages that Telegram takes: between blocks, else between items, else inside
/// one as [Cut] says. Nothing is lost, and buttons stay under the last.
final class Parts {
  /// Telegram takes 4,096 UTF-16 units after the tags are read
  /// (core.telegram.org/bots/api#sendmessage); some are left for the addresses of a plain text.
  static final int LIMIT = 3900;

  private final int limit;
  private final List<List<Block>> parts = new ArrayList<>();
  private List<Block> open = new ArrayList<>();
  private int length;

  private Parts(int limit) {
    this.limit = limit;
  }

  static List<Reply> of(Reply reply) {
    return of(reply, LIMIT);
  }

  /// @param limit in UTF-16 units
  static List<Reply> of(Reply reply, int limit) {
    Parts parts = new Parts(limit);
    reply.blocks().forEach(parts::add);
    parts.close();
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < parts.parts.size(); i++) {
      boolean last = i == parts.parts.size() - 1;
      replies.add(new Reply(parts.parts.get(i), last ? reply.buttons() : List.of()));
    }
    return replies;
  }

  private void add(Block block) {
    int size = size(block);
    if (size <= limit) {
      if (length > 0 && length + Rendering.GAP.length() + size > limit) {
        close();
      }
      length += (open.isEmpty() ? 0 : Rendering.GAP.length()) + size;
      open.add(block);
      return;
    }
    switch (block) {
      case Block.Paragraph p -> pieces(p.spans(), limit).forEach(s -> add(new Block.Paragraph(s)));
      case Block.Items items -> items(items);
      case Block.Quote q -> quote(q.text());
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      parts.add(open);
      open = new ArrayList<>();
      length = 0;
    }
  }

  /// Each item by itself, as a paragraph that keeps its bullet or number.
  private void items(Block.Items items) {
    for (int i = 0; i < items.items().size(); i++) {
      List<Span> spans = new ArrayList<>();
      spans.add(Span.text(Rendering.bullet(items.numbered(), i + 1)));
      spans.addAll(items.items().get(i));
      add(new Block.Paragraph(spans));
    }
  }

  private void quote(String text) {
    String rest = text;
    while (!rest.isEmpty()) {
      int most = Math.min(limit, rest.length());
      int excess = Defang.text(rest.substring(0, most)).length() - limit;
      while (excess > 0) {
        most -= excess;
        excess = Defang.text(rest.substring(0, most)).length() - limit;
      }
      int cut = Cut.at(rest, most);
      add(new Block.Quote(rest.substring(0, cut)));
      rest = rest.substring(cut);
    }
  }

  private static List<List<Span>> pieces(List<Span> spans, int limit) {
    List<List<Span>> pieces = new ArrayList<>();
    List<Span> rest = spans;
    while (size(rest) > limit) {
      int cut = Cut.at(text(rest), limit);
      List<Span> head = new ArrayList<>();
      List<Span> tail = new ArrayList<>();
      for (Span span : rest) {
        int here = Math.clamp(cut, 0, span.text().length());
        cut -= here;
        keep(head, span, span.text().substring(0, here));
        keep(tail, span, span.text().substring(here));
      }
      pieces.add(head);
      rest = tail;
    }
    pieces.add(rest);
    return pieces;
  }

  private static void keep(List<Span> spans, Span from, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, from.style(), from.url()));
    }
  }

  private static String text(List<Span> spans) {
    StringBuilder out = new StringBuilder();
    spans.forEach(s -> out.append(s.text()));
    return out.toString();
  }

  private static int size(List<Span> spans) {
    return spans.stream().mapToInt(s -> s.text().length()).sum();
  }

  private static int size(Block block) {
    return switch (block) {
      case Block.Paragraph p -> size(p.spans());
      case Block.Quote q -> Defang.text(q.text()).length();
      case Block.Items items -> {
        int size = 0;
        for (int i = 0; i < items.items().size(); i++) {
          size += 1 + Rendering.bullet(items.numbered(), i + 1).length();
          size += size(items.items().get(i));
        }
        yield size;
      }
    };
  }
}
