package org.vigil.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Language;

/// All entries, held in memory and never changed; a change of content makes another one.
public final class KnowledgeBase {

  private final Map<Language, Map<String, Entry>> entries = new EnumMap<>(Language.class);
  private final Set<String> slugs;
  private final List<String> outOfScope;
  private final Map<String, CountryFacts> countries;
  private final Map<Language, Set<String>> common = new ConcurrentHashMap<>();

  private KnowledgeBase(
      Collection<Entry> all, Collection<String> outOfScope, Map<String, CountryFacts> countries) {
    this.outOfScope = List.copyOf(outOfScope);
    this.countries = Map.copyOf(countries);
    for (Entry entry : all) {
      entries.computeIfAbsent(entry.language(), l -> new TreeMap<>()).put(entry.slug(), entry);
    }
    Set<String> found = new TreeSet<>();
    entries.values().forEach(bySlug -> found.addAll(bySlug.keySet()));
    slugs = Collections.unmodifiableSet(found);
  }

  public static KnowledgeBase of(Collection<Entry> entries) {
    return new KnowledgeBase(entries, List.of(), Map.of());
  }

  /// @param outOfScope texts that no entry answers, for the retriever to tell apart
  public static KnowledgeBase of(Collection<Entry> entries, Collection<String> outOfScope) {
    return new KnowledgeBase(entries, outOfScope, Map.of());
  }

  /// Reads the topics and the countries. An entry with a problem is left out, so the rest can be
  /// looked at; whoever serves people must not take over content that has problems. Blocks on the
  /// disk.
  public static KnowledgeBase load(ContentDirectory content, Problems problems) {
    return new KnowledgeBase(
        new TopicFiles(content, problems).entries(),
        new OutOfScopeFiles(content, problems).texts(),
        CountryFacts.load(content, problems));
  }

  public Optional<Entry> entry(String slug, Language language) {
    return Optional.ofNullable(entries.getOrDefault(language, Map.of()).get(slug));
  }

  /// The entry in a language, or else in English; the entry says which it is.
  public Optional<Entry> entryOrEnglish(String slug, Language language) {
    return entry(slug, language).or(() -> entry(slug, Language.EN));
  }

  /// The entries a speaker of a language can be given: its own, and English ones where it has none;
  /// by slug.
  public List<Entry> entriesFor(Language language) {
    return slugs.stream().flatMap(slug -> entryOrEnglish(slug, language).stream()).toList();
  }

  /// The topics that have an entry in some language, in alphabetical order.
  public Set<String> slugs() {
    return slugs;
  }

  /// The topics that have an entry in a language.
  public Set<String> slugs(Language language) {
    return Collections.unmodifiableSet(entries.getOrDefault(language, Map.of()).keySet());
  }

  /// The languages that have an entry.
  public Set<Language> languages() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /// Texts that no entry answers: greetings, small talk, questions about other things.
  public List<String> outOfScope() {
    return outOfScope;
  }

  /// What is known of the countries, by code (ISO 3166-1 alpha-2); one that is missing is not
  /// known.
  public Map<String, CountryFacts> countries() {
    return countries;
  }

  /// The words that most questions of a language hold; counted once.
  public Set<String> commonWords(Language language) {
    return common.computeIfAbsent(
        language, l -> CommonWords.of(entries.getOrDefault(l, Map.of()).values(), l));
  }

  /// How many entries there are.
  public int size() {
    return entries.values().stream().mapToInt(Map::size).sum();
  }
}
