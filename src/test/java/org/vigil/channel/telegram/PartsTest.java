package org.vigil.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;

class PartsTest {
  private static final String SENTENCE = "This is a sentence that says something. ";

  private static String words(List<Reply> parts) {
    return parts.stream()
        .map(Rendering::words)
        .collect(Collectors.joining())
        .replaceAll("\\s+|•", "");
  }

  @Test
  void leavesAShortReplyWhole() {
    Reply reply = Reply.of(Block.Paragraph.of("short"));
    assertThat(Parts.of(reply)).containsExactly(reply);
  }

  @Test
  void cutsBetweenParagraphsAndKeepsButtonsUnderTheLast() {
    Block.Paragraph block = Block.Paragraph.of("p".repeat(2000));
    List<List<Reply.Button>> buttons = List.of(List.of(new Reply.Button("a", "b")));
    List<Reply> parts = Parts.of(new Reply(List.of(block, block, block), buttons));
    assertThat(parts)
        .containsExactly(
            new Reply(List.of(block), List.of()),
            new Reply(List.of(block), List.of()),
            new Reply(List.of(block), buttons));
  }

  @Test
  void cutsALongParagraphAfterASentence() {
    List<Reply> parts = Parts.of(Reply.of(Block.Paragraph.of(SENTENCE.repeat(200))));
    assertThat(parts).hasSizeGreaterThan(1);
    for (Reply part : parts) {
      assertThat(Rendering.words(part)).startsWith("This is").endsWith("something. ");
    }
  }

  @Test
  void keepsTheNumbersOfAListThatIsCut() {
    List<Span> item = List.of(Span.text("i".repeat(1500)));
    List<Reply> parts = Parts.of(Reply.of(new Block.Items(true, List.of(item, item, item, item))));
    assertThat(parts).hasSize(2);
    assertThat(Rendering.words(parts.get(1))).startsWith("3. iii").contains("\n\n4. iii");
  }

  @Test
  void keepsTheStyleOfASpanThatIsCut() {
    Span link = Span.link(SENTENCE.repeat(150), "https://a.example");
    List<Reply> parts = Parts.of(Reply.of(new Block.Paragraph(List.of(link))));
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts).allSatisfy(p -> assertThat(Rendering.html(p)).startsWith("<a href="));
  }

  @Test
  void neverCutsInsideACharacter() {
    for (String character : List.of("👩‍👩‍👧", "e\u0301", "ស្រ្តី", "😀")) {
      for (int shift = 0; shift < 8; shift++) {
        String text = "x".repeat(shift) + character.repeat(2000);
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        int at = 0;
        for (Reply part : Parts.of(Reply.of(Block.Paragraph.of(text)))) {
          at += Rendering.words(part).length();
          assertThat(characters.isBoundary(at)).isTrue();
        }
        assertThat(at).isEqualTo(text.length());
      }
    }
  }

  @Test
  void cutsACharacterThatIsLongerThanAMessage() {
    String endless = "a" + "\u0301".repeat(9000);
    List<Reply> parts = Parts.of(Reply.of(new Block.Quote(endless)));
    assertThat(words(parts)).isEqualTo(endless);
    assertThat(parts)
        .allSatisfy(p -> assertThat(Rendering.words(p)).hasSizeLessThanOrEqualTo(4096));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void losesNothingAndKeepsTheLimitForAnyReply(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Reply reply = RenderingTest.reply(random);
      int limit = 40 + random.nextInt(300);
      List<Reply> parts = Parts.of(reply, limit);
      assertThat(parts)
          .allSatisfy(p -> assertThat(Rendering.words(p).length()).isLessThanOrEqualTo(limit));
      String joined = words(parts).replace("\u2060", "").replace("\uFFFD", "");
      String whole = words(List.of(reply)).replace("\u2060", "").replace("\uFFFD", "");
      assertThat(joined).isEqualTo(whole);
      assertThat(parts.getLast().buttons()).isEqualTo(reply.buttons());
    }
  }
}
