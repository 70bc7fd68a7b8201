package org.vigil.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TapTest {

  static Stream<Tap> taps() {
    Stream<Tap> items = Stream.of(Tap.Item.values()).map(Tap.Menu::new);
    Stream<Tap> words = Stream.of(Tap.Word.values()).map(Tap.OfVerdict::new);
    Stream<Tap> others =
        Stream.of(
            new Tap.Language("km"),
            new Tap.Country("KH"),
            new Tap.Nationality("IN"),
            Tap.Topic.of("trapped-in-compound"),
            new Tap.InDanger(true),
            new Tap.InDanger(false),
            new Tap.SafeToWrite(true),
            new Tap.SafeToWrite(false),
            new Tap.Prepare(),
            new Tap.Send("AAAAAAAAAAAAAAAAAAAAAA"),
            new Tap.Cancel("AAAAAAAAAAAAAAAAAAAAAA"),
            new Tap.NoneOfThese(),
            new Tap.WhichPlace(),
            new Tap.TopicPlace("KH"),
            new Tap.TopicHome("PH"),
            new Tap.Helped(true),
            new Tap.Helped(false));
    return Stream.of(items, words, others).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("taps")
  void whatAButtonCarriesReadsBackAsTheSameTap(Tap tap) {
    assertThat(Tap.parse(tap.data())).contains(tap);
  }

  @ParameterizedTest
  @MethodSource("taps")
  void aButtonFitsTheMessengerAndBetraysNothing(Tap tap) {
    assertThat(tap.data().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
    assertThat(tap.data()).doesNotContainIgnoringCase("trap").doesNotContainIgnoringCase("help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "y", "u:2", "m:", "m:9", "m:x", "l:<b>", "d:2", "s:", "s:{{x}}", "t:a b", "v:-1", "zz"
      })
  void whatIsNoButtonOfOursIsNoTap(String data) {
    assertThat(Tap.parse(data)).isEmpty();
  }
}
