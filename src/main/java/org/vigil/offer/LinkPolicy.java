package org.vigil.offer;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.Optional;
import org.vigil.language.Normalized;
import org.vigil.language.Span;
import org.vigil.offer.Contact.Kind;

/// Links that hide where they lead, look like another's, or download something.
final class LinkPolicy {

  private final LinkLists lists;

  LinkPolicy(LinkLists lists) {
    this.lists = lists;
  }

  /// The first suspicious link of an offer.
  Optional<Span> suspicious(JobOffer offer) {
    return offer
        .contacts(Kind.LINK)
        .filter(link -> suspicious(link, offer.text()))
        .map(Contact::span)
        .findFirst();
  }

  private boolean suspicious(Contact link, Normalized text) {
    String host = link.host();
    String path = link.value().substring(host.length()).split("[?#]", 2)[0];
    return LinkLists.holds(lists.shorteners(), host)
        || LinkLists.holds(lists.freeHosts(), host)
        || lists.files().stream().anyMatch(path::endsWith)
        || host.matches("[0-9.]+")
        || host.contains("xn--")
        || mixed(link.span().of(text.original(), 253))
        || digitAsLetter(host)
        || lure(lists, host);
  }

  /// A host that joins a word such as `job` to a name with a hyphen, as firms' own sites seldom do.
  static boolean lure(LinkLists lists, String host) {
    String[] labels = host.split("\\.");
    return Arrays.stream(labels)
        .limit(Math.max(1, labels.length - 1))
        .filter(label -> label.indexOf('-') > 0)
        .flatMap(label -> Arrays.stream(label.split("-")))
        .anyMatch(lists.lures()::contains);
  }

  /// A zero or one between letters: `0ffer`, `paypa1`.
  private static boolean digitAsLetter(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '0' || c == '1') {
        boolean before = i > 0 && letter(host.charAt(i - 1));
        boolean after = i + 1 < host.length() && letter(host.charAt(i + 1));
        if ((c == '0' && after) || (before && after)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /// Latin letters beside Cyrillic or Greek ones that look like them, as written.
  private static boolean mixed(String written) {
    boolean latin = written.codePoints().anyMatch(c -> UScript.getScript(c) == UScript.LATIN);
    boolean other =
        written
            .codePoints()
            .map(UScript::getScript)
            .anyMatch(script -> script == UScript.CYRILLIC || script == UScript.GREEK);
    return latin && other;
  }
}
