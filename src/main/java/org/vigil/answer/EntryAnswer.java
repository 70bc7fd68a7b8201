package org.vigil.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;
import org.vigil.channel.Reply.Style;
import org.vigil.knowledge.CountryFacts;
import org.vigil.knowledge.Entry;
import org.vigil.knowledge.Placeholder;
import org.vigil.language.Words;

/// Turns an entry into the blocks of a reply, word for word, with the numbers and what is known
/// of the reader's country filled in. Knows the Markdown that content may hold and nothing else;
/// content is checked when it is loaded.
public final class EntryAnswer {
  private static final Pattern NUMBERS = Pattern.compile("\\{numbers: ([a-z-]+)\\}");
  private static final Pattern HOTLINE = Pattern.compile("\\{hotline: ([a-z0-9-]+)\\}");

  private static final Pattern COUNTRY = Pattern.compile("\\{country: ([a-z-]+)\\}");

  private final PublicLines lines;
  private final CountryParts countries;
  private final Words words;
  private final Parser parser = Parser.builder().build();

  /// @param countries what is known of them, by code
  public EntryAnswer(PublicLines lines, Map<String, CountryFacts> countries, Words words) {
    this.lines = lines;
    this.countries = new CountryParts(countries, lines, words);
    this.words = words;
  }

  /// The whole entry; ends with a note if it is not in the reader's language, or nobody who knows
  /// the language has read it.
  public List<Block> blocks(Entry entry, Reader reader) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parser.parse(entry.body()).getFirstChild();
        node != null;
        node = node.getNext()) {
      block(entry, node, reader, blocks);
    }
    // That no embassy is known says little below the number of the police.
    boolean known =
        entry.placeholders().stream()
            .filter(placeholder -> placeholder.kind().equals("numbers"))
            .anyMatch(numbers -> lines.serving(numbers.value(), reader) instanceof Block.Items);
    if (known) {
      blocks.remove(lines.none(reader));
    }
    if (entry.language() != reader.language()) {
      blocks.add(Block.Paragraph.of(words.say(reader.language(), "note.only-english")));
    } else if (!entry.reviewed()) {
      blocks.add(Block.Paragraph.of(words.say(reader.language(), "note.unreviewed")));
    }
    return blocks;
  }

  /// Only what the entry says of the reader's country: numbers, lists, offices and rules. Empty if
  /// the entry says nothing of countries.
  public List<Block> countryBlocks(Entry entry, Reader reader) {
    List<Block> blocks = new ArrayList<>();
    for (Placeholder place : entry.placeholders()) {
      List<Block> found =
          switch (place.kind()) {
            case "numbers" -> List.of(lines.serving(place.value(), reader));
            case "country" -> countries.blocks(place.value(), entry.slug(), reader);
            default -> List.of();
          };
      found.forEach(block -> withoutRepeated(block, blocks).ifPresent(blocks::add));
    }
    return blocks;
  }

  /// Whether a country that is known of the reader is enough for what the entry says of countries;
  /// else the reader should be asked where they come from.
  public boolean knowsHome(Entry entry, Reader reader) {
    return reader.nationality() != null
        || entry.placeholders().stream()
            .filter(Placeholder::ofHome)
            .allMatch(place -> knows(place, entry, reader));
  }

  private boolean knows(Placeholder place, Entry entry, Reader reader) {
    return place.kind().equals("country")
        && (place.value().equals(Placeholder.RULES)
            ? reader.location() != null
            : countries.known(place.value(), entry.slug(), reader));
  }

  private void block(Entry entry, Node node, Reader reader, List<Block> blocks) {
    switch (node) {
      case Heading heading ->
          blocks.add(Block.Paragraph.strong(PlainSpans.text(spans(heading, reader))));
      case Paragraph paragraph ->
          paragraph(entry, paragraph, reader)
              .forEach(block -> withoutRepeated(block, blocks).ifPresent(blocks::add));
      case ListBlock list -> blocks.add(items(list, reader));
      default -> {}
    }
  }

  /// Two needs may have the same numbers, or both none: each is said once.
  private static Optional<Block> withoutRepeated(Block read, List<Block> before) {
    if (!(read instanceof Block.Items(boolean numbered, List<List<Span>> items))) {
      return Optional.of(read).filter(block -> !before.contains(block));
    }
    List<List<Span>> said =
        before.stream()
            .flatMap(
                block -> block instanceof Block.Items list ? list.items().stream() : Stream.empty())
            .toList();
    List<List<Span>> more = items.stream().filter(item -> !said.contains(item)).toList();
    return more.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(numbered, more));
  }

  private List<Block> paragraph(Entry entry, Paragraph paragraph, Reader reader) {
    if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
      Matcher numbers = NUMBERS.matcher(text.getLiteral().strip());
      Matcher country = COUNTRY.matcher(text.getLiteral().strip());
      if (numbers.matches()) {
        return List.of(lines.serving(numbers.group(1), reader));
      }
      if (country.matches()) {
        return countries.blocks(country.group(1), entry.slug(), reader);
      }
    }
    return List.of(new Block.Paragraph(spans(paragraph, reader)));
  }

  private Block items(ListBlock list, Reader reader) {
    List<List<Span>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        items.add(spans(item, reader));
      }
    }
    return switch (list) {
      case OrderedList ordered -> new Block.Items(true, items);
      case BulletList bullets -> new Block.Items(false, items);
      default -> throw new IllegalStateException("a list of another kind");
    };
  }

  private List<Span> spans(Node parent, Reader reader) {
    List<Span> spans = new ArrayList<>();
    collect(parent, Style.PLAIN, reader, spans);
    return spans;
  }

  private void collect(Node parent, Style style, Reader reader, List<Span> spans) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> filled(text.getLiteral(), style, reader, spans);
        case StrongEmphasis strong -> collect(strong, Style.STRONG, reader, spans);
        case Link link ->
            spans.add(Span.link(PlainSpans.text(spans(link, reader)), link.getDestination()));
        case Paragraph paragraph -> collect(paragraph, style, reader, spans);
        // Line breaks; anything else is refused when content is loaded.
        default -> spans.add(Span.text(" "));
      }
    }
  }

  private void filled(String text, Style style, Reader reader, List<Span> spans) {
    int from = 0;
    for (MatchResult found : HOTLINE.matcher(text).results().toList()) {
      add(text.substring(from, found.start()), style, spans);
      spans.addAll(lines.named(found.group(1), reader));
      from = found.end();
    }
    add(text.substring(from), style, spans);
  }

  private static void add(String text, Style style, List<Span> spans) {
    if (!text.isEmpty()) {
      spans.add(style == Style.STRONG ? Span.strong(text) : Span.text(text));
    }
  }
}
