package org.vigil.knowledge;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.language.Language;

/// What the text of an entry may hold, so that each messenger can show it and no number or link
/// goes out that nobody stands for.
final class BodyRules {

  private static final int MAX_BODY = 6000;
  private static final int MAX_BLOCK = 1500;
  private static final int MAX_ANSWER_WORDS = 60;
  private static final Set<Class<? extends Node>> KNOWN =
      Set.of(
          Document.class,
          Paragraph.class,
          Heading.class,
          BulletList.class,
          OrderedList.class,
          ListItem.class,
          Text.class,
          StrongEmphasis.class,
          Link.class,
          SoftLineBreak.class,
          HardLineBreak.class);

  private final OfficialHosts official;
  private final Problems problems;
  private final Parser parser =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  BodyRules(OfficialHosts official, Problems problems) {
    this.official = official;
    this.problems = problems;
  }

  void check(ContentFile file, Markdown text, Language language, List<Source> sources) {
    Places places = new Places(file.path(), text.bodyLine(), problems);
    if (text.body().length() > MAX_BODY) {
      places.add(1, "the text is longer than " + MAX_BODY + " letters", "Shorten it");
    }
    lines(text.body(), places);
    Node document = parser.parse(text.body());
    if (document.getFirstChild() instanceof Paragraph answer) {
      int words = words(flat(answer), language.locale());
      if (words > MAX_ANSWER_WORDS) {
        places.add(
            1,
            "the first paragraph has " + words + " words",
            "Give the short answer in at most " + MAX_ANSWER_WORDS);
      }
    } else {
      places.add(1, "the text does not start with a paragraph", "Give the short answer first");
    }
    Set<String> hosts =
        sources.stream().map(source -> source.url().getHost()).collect(Collectors.toSet());
    document.accept(new Walk(places, hosts));
  }

  /// What is checked line by line: numbers and the places for them.
  private static void lines(String body, Places places) {
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String rest = Placeholder.HOTLINE.matcher(line).replaceAll(" ");
      Matcher country = Placeholder.COUNTRY.matcher(line.strip());
      if (Placeholder.NUMBERS.matcher(line.strip()).matches()) {
        rest = "";
      } else if (country.matches() && Placeholder.OF_COUNTRY.contains(country.group(1))) {
        rest = "";
      }
      if (rest.contains("{") || rest.contains("}")) {
        places.add(
            i + 1,
            "curly brackets that are not understood",
            "Write {numbers: trafficking} or {country: licence} (or report, before-leaving, rules)"
                + " on a line of its own, or {hotline: name} in the text");
      }
      Optional<String> number = Numbers.suspicious(rest.replaceAll("\\]\\([^)]*\\)", "]"));
      if (number.isPresent()) {
        places.add(
            i + 1,
            "`" + number.get() + "` may be taken for a phone number",
            "Write {hotline: name} for a hotline, and other numbers with $, % or in words");
      }
    }
  }

  private static int words(String text, Locale locale) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(text);
    int words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
    }
    return words;
  }

  private static String flat(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral()).append(' ');
          }
        });
    return text.toString();
  }

  /// Problems of the body, by line of the file.
  private record Places(String file, int bodyLine, Problems problems) {

    void add(int line, String what, String remedy) {
      problems.add(file, bodyLine + line - 1, what, remedy);
    }

    void add(Node node, String what, String remedy) {
      Node at = node;
      while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
        at = at.getParent();
      }
      int line = at.getSourceSpans().isEmpty() ? 0 : at.getSourceSpans().getFirst().getLineIndex();
      add(line + 1, what, remedy);
    }
  }

  /// Visits every node of the text.
  private final class Walk extends AbstractVisitor {

    private final Places places;
    private final Set<String> hosts;

    Walk(Places places, Set<String> hosts) {
      this.places = places;
      this.hosts = new TreeSet<>(hosts);
    }

    @Override
    protected void visitChildren(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (!KNOWN.contains(node.getClass())) {
          places.add(
              node,
              "this kind of formatting is not shown by every messenger",
              "Use paragraphs, ## headings, lists, **bold** and links only");
        } else {
          node.accept(this);
        }
      }
    }

    @Override
    public void visit(Heading heading) {
      if (heading.getLevel() != 2) {
        places.add(heading, "a heading of another size", "Start it with `## `");
      }
      visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      if (flat(paragraph).length() > MAX_BLOCK) {
        places.add(paragraph, "a paragraph above " + MAX_BLOCK + " letters", "Split it");
      }
      visitChildren(paragraph);
    }

    @Override
    public void visit(Text text) {
      if (text.getLiteral().contains("://") || text.getLiteral().contains("www.")) {
        places.add(text, "an address stands in the text", "Write it as [words](https://...)");
      }
    }

    @Override
    public void visit(Link link) {
      Optional<String> host = Links.web(link.getDestination()).map(java.net.URI::getHost);
      if (host.isEmpty()) {
        places.add(link, "this link is not an https address", "Write [words](https://...)");
      } else if (!hosts.contains(host.get()) && !official.allow(host.get())) {
        places.add(
            link,
            "`" + host.get() + "` is neither a source of this entry nor an official host",
            "Add the page to `sources`, or the host to official-hosts.yml");
      }
      visitChildren(link);
    }
  }
}
