package org.vigil.knowledge;

import java.util.List;
import org.vigil.language.Language;

/// The answer to one topic in one language.
///
/// @param slug the topic
/// @param title a short heading, fit for a button
/// @param phrasings questions as people type them
/// @param body Markdown: paragraphs, `##` headings, lists, bold, links; its first paragraph is the
///     short answer; `{numbers: ...}` and `{hotline: ...}` stand for public numbers
/// @param sources where its facts come from
/// @param countries ISO 3166 codes of the countries it is about; none if it holds everywhere
/// @param reviewed whether someone who knows the language has read it
public record Entry(
    String slug,
    Language language,
    String title,
    List<String> phrasings,
    String body,
    List<Source> sources,
    List<String> countries,
    boolean reviewed) {

  public Entry {
    phrasings = List.copyOf(phrasings);
    sources = List.copyOf(sources);
    countries = List.copyOf(countries);
  }

  /// The places where public numbers go, in order.
  public List<Placeholder> placeholders() {
    return Placeholder.in(body);
  }
}
