package org.vigil.answer;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Span;
import org.vigil.knowledge.CountryFacts;
import org.vigil.knowledge.CountryFacts.Office;
import org.vigil.knowledge.CountryFacts.Register;
import org.vigil.knowledge.CountryFacts.Rule;
import org.vigil.knowledge.Placeholder;
import org.vigil.language.Language;
import org.vigil.language.Words;

/// Words what is known of the reader's countries. Where nothing is known for a place it says so.
final class CountryParts {
  /// More than these on a small phone hide the first.
  private static final int MOST = 5;

  private final Map<String, CountryFacts> countries;
  private final PublicLines lines;
  private final Words words;

  CountryParts(Map<String, CountryFacts> countries, PublicLines lines, Words words) {
    this.countries = countries;
    this.lines = lines;
    this.words = words;
  }

  /// What `{country: kind}` of a topic stands for; empty if no country is known of the reader.
  List<Block> blocks(String kind, String topic, Reader reader) {
    List<String> places = places(kind, reader);
    List<Block> blocks = new ArrayList<>();
    for (String place : places) {
      List<List<Span>> items = items(kind, topic, place, reader);
      if (!items.isEmpty()) {
        blocks.add(Block.Paragraph.strong(name(place, reader)));
        blocks.add(new Block.Items(false, items));
      }
    }
    if (blocks.isEmpty()) {
      blocks.addAll(none(kind, places, reader));
    }
    return blocks;
  }

  /// Whether anything is known of the kind for one of the reader's countries.
  boolean known(String kind, String topic, Reader reader) {
    return places(kind, reader).stream()
        .anyMatch(place -> !items(kind, topic, place, reader).isEmpty());
  }

  /// Reports go to where the person is first; all else depends on where they come from first.
  private static List<String> places(String kind, Reader reader) {
    Stream<String> order =
        kind.equals(Placeholder.REPORT)
            ? Stream.of(reader.location(), reader.nationality())
            : Stream.of(reader.nationality(), reader.location());
    return order.filter(Objects::nonNull).distinct().toList();
  }

  private List<List<Span>> items(String kind, String topic, String place, Reader reader) {
    CountryFacts facts = countries.get(place);
    if (facts == null) {
      return List.of();
    }
    return switch (kind) {
      case Placeholder.LICENCE ->
          Stream.concat(
                  register("country.licences", facts.licences(), reader),
                  register("country.jobs", facts.jobs(), reader))
              .toList();
      case Placeholder.REPORT ->
          lines.full(facts.report().stream().map(Office::hotline).limit(MOST).toList(), reader);
      case Placeholder.BEFORE_LEAVING -> sentences(facts.beforeLeaving(), reader);
      case Placeholder.RULES -> sentences(facts.rules(topic), reader);
      default -> List.of();
    };
  }

  private Stream<List<Span>> register(String label, Optional<Register> found, Reader reader) {
    return found.stream()
        .map(
            register -> {
              Span head = Span.text(words.say(reader.language(), label) + ": ");
              return register
                  .url()
                  .map(URI::toString)
                  .map(url -> List.of(head, Span.link(register.name(), url)))
                  .orElse(List.of(head, Span.strong(register.name())));
            });
  }

  /// In the reader's language; in English, marked as such, where that is missing.
  private static List<List<Span>> sentences(List<Rule> rules, Reader reader) {
    List<List<Span>> items = new ArrayList<>();
    for (Rule rule : rules) {
      String own = rule.words().get(reader.language());
      String text =
          own == null ? Language.EN.endonym() + ": " + rule.words().get(Language.EN) : own;
      items.add(List.of(Span.text(text)));
    }
    return items;
  }

  private List<Block> none(String kind, List<String> places, Reader reader) {
    return switch (kind) {
      // Names the country if nothing is known there, and falls back on lines of no country.
      case Placeholder.REPORT -> List.of(lines.serving("online-fraud", reader));
      case Placeholder.LICENCE -> none(places, "country.none-licence", reader);
      case Placeholder.BEFORE_LEAVING -> none(places, "country.none-rules", reader);
      default -> List.of();
    };
  }

  private List<Block> none(List<String> places, String key, Reader reader) {
    return places.stream()
        .limit(1)
        .map(place -> Map.<String, Object>of("country", name(place, reader)))
        .<Block>map(country -> Block.Paragraph.of(words.say(reader.language(), key, country)))
        .toList();
  }

  private static String name(String country, Reader reader) {
    return new ULocale("", country)
        .getDisplayCountry(ULocale.forLocale(reader.language().locale()));
  }
}
