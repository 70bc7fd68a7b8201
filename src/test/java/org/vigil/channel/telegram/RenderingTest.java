package org.vigil.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;

class RenderingTest {
  private static final String[] PIECES = {
    "<b>",
    "</blockquote>",
    "&amp;",
    "&",
    "\"",
    "'",
    "<a href=\"https://x.example\">",
    "{{x}}",
    "*bold*",
    "`code`",
    "\u202Egnp.exe",
    "\u200B",
    "\uD800",
    "\0",
    "\r\n",
    "\n\n",
    "សួស្តី",
    "👩‍👩‍👧",
    "word ",
    "https://evil.example/x?y=1",
    "@handle",
    "/start",
    "#tag",
    "+855 12 345 678",
    "e\u0301",
    ". "
  };

  /// Seeded texts of markup, scripts and rubbish.
  static String text(Random random) {
    StringBuilder out = new StringBuilder("x");
    for (int i = random.nextInt(30); i >= 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  static Reply reply(Random random) {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      blocks.add(
          switch (random.nextInt(3)) {
            case 0 -> new Block.Paragraph(spans(random));
            case 1 -> new Block.Items(random.nextBoolean(), List.of(spans(random), spans(random)));
            default -> new Block.Quote(text(random));
          });
    }
    return new Reply(blocks, List.of(List.of(new Reply.Button("ok", "d"))));
  }

  private static List<Span> spans(Random random) {
    return List.of(
        Span.text(text(random)),
        Span.strong(text(random)),
        Span.link(text(random), "https://content.example/?a=1&b=\"2\""));
  }

  /// Reads HTML as Telegram does: only the tags that are expected, and four entities.
  static String visible(String html) {
    String text = html.replaceAll("</?(b|blockquote)>|</a>|<a href=\"[^\"<>]*\">", "");
    assertThat(text).doesNotContain("<").doesNotContain(">").doesNotContain("\"");
    assertThat(text.replaceAll("&(amp|lt|gt|quot);", "")).doesNotContain("&");
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void showsExactlyTheWordsOfAnyReply(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Reply reply = reply(random);
      String html = Rendering.html(reply);
      assertThat(visible(html)).isEqualTo(Rendering.words(reply));
      assertThat(html.getBytes(UTF_8))
          .as("nothing that cannot be sent")
          .isEqualTo(Html.sendable(html).getBytes(UTF_8));
    }
  }

  @Test
  void keepsTheWordsOfAQuoteButForSignsThatTurnTheDirection() {
    Reply reply = Reply.of(new Block.Quote("pay < 5 & \u202Emore\u202C"));
    assertThat(Rendering.html(reply)).isEqualTo("<blockquote>pay &lt; 5 &amp; more</blockquote>");
  }

  @Test
  void rendersEachKindOfBlock() {
    Reply reply =
        Reply.of(
            Block.Paragraph.strong("Title"),
            new Block.Paragraph(
                List.of(Span.text("See "), Span.link("this", "https://a.example/?x=1&y=2"))),
            new Block.Items(true, List.of(List.of(Span.text("one")), List.of(Span.text("two")))),
            new Block.Items(false, List.of(List.of(Span.text("a")))));
    assertThat(Rendering.html(reply))
        .isEqualTo(
            """
            <b>Title</b>

            See <a href="https://a.example/?x=1&amp;y=2">this</a>

            1. one
            2. two

            • a\
            """);
    assertThat(Rendering.plain(reply)).contains("See this (https://a.example/?x=1&y=2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/login",
        "evil.example",
        "http://1.2.3.4/x",
        "tg://resolve?domain=x",
        "write to @recruiter",
        "mail hr@evil.example",
        "/start",
        "#job",
        "$USD",
        "t.me/evil",
        "+855 12 345 678",
        "85512345678",
        "(012) 345-678-90",
        "4111 1111 1111 1111"
      })
  void leavesNothingInAQuoteToTap(String words) {
    String shown = Defang.text(words);
    assertThat(shown.replace("\u2060", "")).as("looks the same").isEqualTo(words);
    assertThat(shown).doesNotContain("://");
    assertThat(shown).doesNotContainPattern("\\w\\.\\w|@\\w|(^|\\s)/\\w|[#$]\\w");
    assertThat(shown).doesNotContainPattern("\\d([ ().-]{0,2}\\d){4}");
    assertThat(Defang.text(shown)).as("twice is once").isEqualTo(shown);
  }
}
