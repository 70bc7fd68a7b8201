package org.vigil.offer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigil.language.Span;
import org.vigil.offer.Contact.Kind;

/// The rules that look at what was read out of an offer, one named value each.
final class Policies {

  private final LinkLists links;
  private final PayTable table;
  private final List<Policy> all;

  Policies(LinkLists links, PayTable table) {
    this.links = links;
    this.table = table;
    LinkPolicy link = new LinkPolicy(links);
    this.all =
        List.of(
            new Policy("high-risk-location", Policies::highRisk),
            new Policy("unrealistic-pay", this::farAboveNormal),
            new Policy("private-messaging-only", this::onlyMessengers),
            new Policy("suspicious-link", link::suspicious),
            new Policy("impersonated-employer", this::borrowedName),
            new Policy("crypto-payment", Policies::wallet),
            new Policy("unknown-employer", this::nobodyNamed));
  }

  List<Policy> all() {
    return all;
  }

  private static Optional<Span> highRisk(JobOffer offer) {
    return offer.places().stream().filter(Place::highRisk).map(Place::span).findFirst();
  }

  /// The highest bar of the countries named counts: pay that is normal at one of them is no sign.
  /// Nor is good pay where an employer can be looked up.
  private Optional<Span> farAboveNormal(JobOffer offer) {
    if (offer.employer().named()) {
      return Optional.empty();
    }
    return offer.pay().stream()
        .filter(pay -> pay.usdAMonth() > bar(offer, pay))
        .map(Pay::span)
        .findFirst();
  }

  /// Whether the offer says what it pays and that is nothing special: a flag for high pay would be
  /// wrong, however little is asked for it. A third of what is far above normal is the limit.
  boolean paysAsUsual(JobOffer offer) {
    return !offer.pay().isEmpty()
        && offer.pay().stream().allMatch(pay -> pay.usdAMonth() <= lowestBar(offer, pay) / 3);
  }

  /// Zero where no country is named.
  private double lowestBar(JobOffer offer, Pay pay) {
    return countries(offer, pay)
        .filter(table.ceilings()::containsKey)
        .filter(country -> !country.equals("other"))
        .mapToDouble(table::farAboveNormal)
        .min()
        .orElse(0);
  }

  private double bar(JobOffer offer, Pay pay) {
    return countries(offer, pay).mapToDouble(table::farAboveNormal).max().orElse(Double.MAX_VALUE);
  }

  private Stream<String> countries(JobOffer offer, Pay pay) {
    PayTable.Currency currency = table.currencies().get(pay.currency());
    Stream<String> own = currency == null ? Stream.of() : Stream.of(currency.country());
    return Stream.concat(own, offer.places().stream().map(Place::country));
  }

  private Optional<Span> onlyMessengers(JobOffer offer) {
    if (offer.employer().named() || offer.has(Kind.EMAIL) || offer.has(Kind.LINK)) {
      return Optional.empty();
    }
    return offer.contacts(Kind.HANDLE).map(Contact::span).findFirst();
  }

  /// A well-known name, and an address that is not that firm's.
  private Optional<Span> borrowedName(JobOffer offer) {
    return offer.employer().borrowed().stream()
        .filter(
            name ->
                Stream.concat(offer.contacts(Kind.LINK), offer.contacts(Kind.EMAIL))
                    .map(Contact::host)
                    .anyMatch(
                        host ->
                            !LinkLists.holds(name.brand().hosts(), host)
                                && (LinkLists.holds(links.freeMail(), host)
                                    || LinkPolicy.lure(links, host)
                                    || LinkLists.holds(links.freeHosts(), host))))
        .map(Employers.Borrowed::span)
        .findFirst();
  }

  private static Optional<Span> wallet(JobOffer offer) {
    return offer.contacts(Kind.WALLET).map(Contact::span).findFirst();
  }

  /// No name, no address, no house's own e-mail or page.
  private Optional<Span> nobodyNamed(JobOffer offer) {
    boolean own =
        Stream.concat(offer.contacts(Kind.LINK), offer.contacts(Kind.EMAIL))
            .map(Contact::host)
            .anyMatch(
                host ->
                    !LinkLists.holds(links.freeMail(), host)
                        && !LinkLists.holds(links.freeHosts(), host)
                        && !LinkLists.holds(links.shorteners(), host));
    return own || offer.employer().named() || !offer.employer().borrowed().isEmpty()
        ? Optional.empty()
        : Optional.of(offer.beginning());
  }
}
