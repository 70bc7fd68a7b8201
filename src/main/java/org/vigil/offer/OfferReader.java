package org.vigil.offer;

import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Normalized;

/// Reads contacts, pay, places and employer out of a text. Safe for many threads.
final class OfferReader {

  private final ContactReader contacts;
  private final PayReader pay;
  private final Gazetteer places;
  private final Employers employers;

  private OfferReader(
      ContactReader contacts, PayReader pay, Gazetteer places, Employers employers) {
    this.contacts = contacts;
    this.pay = pay;
    this.places = places;
    this.employers = employers;
  }

  OfferReader(ContentDirectory content, Problems problems, LinkLists links, PayTable pay) {
    this(
        new ContactReader(links),
        new PayReader(pay),
        Gazetteer.load(content, problems),
        Employers.load(content, problems));
  }

  JobOffer read(Normalized text) {
    return new JobOffer(
        text,
        contacts.read(text),
        pay.read(text),
        places.in(text),
        new JobOffer.Employer(employers.namedIn(text), employers.brandsIn(text)));
  }
}
