package org.vigil.offer;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.language.Normalized;
import org.vigil.language.Span;
import org.vigil.offer.Contact.Kind;

/// What was read out of one text; nothing is judged yet.
///
/// @param text the text
/// @param contacts ways to reach whoever wrote it
/// @param pay amounts of pay
/// @param places countries and places, in the text's order
/// @param employer whose name it bears
record JobOffer(
    Normalized text, List<Contact> contacts, List<Pay> pay, List<Place> places, Employer employer) {

  JobOffer {
    contacts = List.copyOf(contacts);
    pay = List.copyOf(pay);
    places = List.copyOf(places);
  }

  /// @param named whether words stand in the text that come with a name or an address
  /// @param borrowed well-known names in the text
  record Employer(boolean named, List<Employers.Borrowed> borrowed) {
    Employer {
      borrowed = List.copyOf(borrowed);
    }
  }

  Stream<Contact> contacts(Kind kind) {
    return contacts.stream().filter(contact -> contact.kind() == kind);
  }

  boolean has(Kind kind) {
    return contacts(kind).findAny().isPresent();
  }

  /// The text's beginning, as evidence for what it does not say.
  Span beginning() {
    String original = text.original();
    int from = 0;
    while (from < original.length() && Character.isWhitespace(original.charAt(from))) {
      from++;
    }
    int line = original.indexOf('\n', from);
    return new Span(from, line < 0 ? original.length() : line);
  }
}
