package org.vigil.answer;

import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;
import org.vigil.hotline.Directory;
import org.vigil.hotline.PublicLine;
import org.vigil.language.Words;

/// Words public numbers for a person: what to dial there and from abroad, what the line needs, and
/// how old the number is. Where nothing is known it says so.
public final class PublicLines {
  /// More than these on a small phone hide the first.
  private static final int MOST = 4;

  private final Directory directory;
  private final Words words;

  public PublicLines(Directory directory, Words words) {
    this.directory = directory;
    this.words = words;
  }

  /// The lines that serve the first of several needs that has any nearby, so that somebody in
  /// danger gets the police where no special line is known; else what serves the first need.
  public Block serving(List<String> needs, Reader reader) {
    return serving(
        needs.stream()
            .filter(need -> reachable(need, reader).stream().anyMatch(line -> !international(line)))
            .findFirst()
            .orElse(needs.getFirst()),
        reader);
  }

  private List<PublicLine> reachable(String need, Reader reader) {
    return directory
        .lines(need, reader.location(), reader.nationality(), reader.language())
        .stream()
        .filter(PublicLine::reachable)
        .toList();
  }

  /// The lines that serve a need, as one list; a sentence that none is known where there is none.
  public Block serving(String need, Reader reader) {
    List<PublicLine> reachable = reachable(need, reader);
    boolean near = reachable.stream().anyMatch(line -> !international(line));
    List<List<Span>> items =
        reachable.stream()
            .filter(line -> !near || !international(line))
            .limit(MOST)
            .map(line -> full(line, reader))
            .toList();
    return items.isEmpty() ? none(reader) : new Block.Items(false, items);
  }

  /// Some lines by their ids, in that order; empty if there are none of them.
  List<List<Span>> full(List<String> ids, Reader reader) {
    return ids.stream()
        .flatMap(id -> directory.line(id, reader.language()).stream())
        .filter(PublicLine::reachable)
        .map(line -> full(line, reader))
        .toList();
  }

  /// The name and number of one line, to stand within a sentence; empty if there is no such line.
  List<Span> named(String id, Reader reader) {
    return directory
        .line(id, reader.language())
        .map(
            line ->
                List.of(Span.strong(line.name()), Span.text(" (" + dialled(line, reader) + ")")))
        .orElse(List.of());
  }

  /// Those help where nothing nearer does, and hide what is nearer otherwise.
  private static boolean international(PublicLine line) {
    return line.country().equals("INT");
  }

  private List<Span> full(PublicLine line, Reader reader) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.strong(line.name()));
    spans.add(Span.text(": " + dialled(line, reader)));
    line.web().ifPresent(web -> spans.addAll(List.of(Span.text(" · "), Span.link(host(web), web))));
    StringBuilder more = new StringBuilder();
    line.hours().ifPresent(hours -> more.append(" · ").append(hours));
    if (!line.note().isEmpty()) {
      more.append(". ").append(line.note());
    }
    Date day = Date.from(line.sourceDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    more.append(' ').append(words.say(reader.language(), "line.as-of", Map.of("day", day)));
    spans.add(Span.text(more.toString()));
    return spans;
  }

  private String dialled(PublicLine line, Reader reader) {
    List<String> ways = new ArrayList<>(line.phones());
    if (line.phones().isEmpty()) {
      ways.addAll(line.abroad());
    } else {
      line.abroad().stream()
          .limit(1)
          .map(number -> words.say(reader.language(), "line.abroad", Map.of("number", number)))
          .forEach(ways::add);
    }
    ways.addAll(line.messaging());
    return String.join(" · ", ways);
  }

  /// Says that no number is known.
  Block none(Reader reader) {
    String place = reader.location();
    return Block.Paragraph.of(
        place == null
            ? words.say(reader.language(), "line.none")
            : words.say(
                reader.language(),
                "line.none-there",
                Map.of(
                    "country",
                    new ULocale("", place)
                        .getDisplayCountry(ULocale.forLocale(reader.language().locale())))));
  }

  private static String host(String web) {
    String host = java.net.URI.create(web).getHost();
    return host == null ? web : host.replaceFirst("^www\\.", "");
  }
}
