package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

  /// One line of the table in config/README.md.
  private record Line(String property, String variable, String fallback) {

    /// What an operator sets.
    String set() {
      return variable.isEmpty() ? property : variable;
    }

    @Override
    public String toString() {
      return set();
    }
  }

  private static List<Line> guide() {
    try (Stream<String> lines = Files.lines(Path.of("config/README.md"))) {
      return lines
          .filter(line -> line.matches("\\| `(vigil|micronaut)\\..*"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(SettingsTest::bare).toList())
          .map(cells -> new Line(cells.get(1), cells.get(2), cells.get(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bare(String cell) {
    return cell.strip().replace("`", "");
  }

  /// Those that are more than text.
  private static List<Line> typed() {
    try (ApplicationContext context = context(Map.of())) {
      Map<String, Argument<?>> known = new Settings(context).known();
      return guide().stream()
          .filter(line -> !List.of(String.class, Path.class).contains(type(known, line)))
          .toList();
    }
  }

  private static Class<?> type(Map<String, Argument<?>> known, Line line) {
    Argument<?> field = known.get(line.property());
    return field == null ? String.class : field.getType();
  }

  @Test
  void theGuideNamesEverySettingAndNoOther() {
    try (ApplicationContext context = context(Map.of())) {
      assertThat(guide().stream().map(Line::property).collect(Collectors.toSet()))
          .isEqualTo(new Settings(context).known().keySet());
    }
  }

  @Test
  void theDefaultsAreRightAndThoseOfTheGuide() {
    try (ApplicationContext context = context(Map.of())) {
      Settings settings = new Settings(context);
      assertThatCode(settings::check).doesNotThrowAnyException();
      Map<String, Argument<?>> known = settings.known();
      List<Line> lines = typed();
      assertThat(lines).hasSizeGreaterThan(25);
      for (Line line : lines) {
        Argument<?> field = known.get(line.property());
        String value =
            context
                .getProperty(line.property(), String.class)
                .or(() -> field.getAnnotationMetadata().stringValue(Bindable.class, "defaultValue"))
                .orElse("");
        assertThat(value).as(line.property()).isEqualTo(line.fallback());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatCannotBeReadStopsTheStartAndIsNamed(Line line) {
    try (ApplicationContext context = context(Map.of(line.set(), "gibberish"))) {
      Settings settings = new Settings(context);
      assertThatThrownBy(settings::check)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(line.property())
          .hasMessageContaining("must be");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "VIGIL_CONTENT, /nowhere, must be the folder of the content",
    "VIGIL_CONTENT_INTERVAL, 0s, VIGIL_CONTENT_INTERVAL",
    "VIGIL_PARTITIONS, 0, between 1 and 1000",
    "VIGIL_OUTBOX_POLL, 0s, vigil.outbox",
    "vigil.inbox.work.lease, 10ms, vigil.inbox.work.lease",
    "TELEGRAM_MODE, pigeon, polling or webhook",
  })
  void whatCanBeReadAndMakesNoSenseStopsTheStartToo(String name, String value, String words) {
    try (ApplicationContext context = context(Map.of(name, value))) {
      Settings settings = new Settings(context);
      assertThatThrownBy(settings::check)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(words);
    }
  }

  private static ApplicationContext context(Map<String, Object> values) {
    return ApplicationContext.builder()
        .banner(false)
        .deduceEnvironment(false)
        .environmentVariableIncludes("NONE")
        .properties(values)
        .start();
  }
}
