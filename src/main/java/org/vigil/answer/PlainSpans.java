package org.vigil.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.vigil.channel.Reply.Span;

/// The bare words of spans.
final class PlainSpans {
  private PlainSpans() {}

  static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
