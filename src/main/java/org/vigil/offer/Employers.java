package org.vigil.offer;

import java.util.List;
import java.util.Set;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Normalized;
import org.vigil.language.Phrases;
import org.vigil.language.Span;

/// By what an offer shows who offers: `employers.yml`.
///
/// @param brands well-known names that scammers borrow, with the hosts that are really theirs
/// @param named words that come with an employer's name or address, such as `co ltd` or `street`
record Employers(Phrases<Brand> brands, Phrases<String> named) {

  static final String FILE = "employers.yml";

  /// @param hosts the hosts that are its own
  record Brand(Set<String> hosts) {}

  /// A brand named in a text.
  record Borrowed(Brand brand, Span span) {}

  /// Reads the file; without it no employer is known. Blocks on the disk.
  static Employers load(ContentDirectory content, Problems problems) {
    Phrases.Builder<Brand> brands = Phrases.builder();
    Phrases.Builder<String> named = Phrases.builder();
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresentOrElse(
            top -> {
              top.onlyKeys("brands", "named_by");
              for (YamlMap brand : top.maps("brands")) {
                brand.onlyKeys("names", "hosts");
                brands.add(new Brand(Set.copyOf(brand.texts("hosts"))), brand, "names", problems);
              }
              named.add("named", top, "named_by", problems);
            },
            () -> problems.add(FILE, 1, "the list of employers cannot be read", "Bring it back"));
    return new Employers(brands.compile(), named.compile());
  }

  List<Borrowed> brandsIn(Normalized text) {
    return brands.in(text).stream().map(m -> new Borrowed(m.tag(), m.span())).toList();
  }

  boolean namedIn(Normalized text) {
    return !named.in(text).isEmpty();
  }
}
