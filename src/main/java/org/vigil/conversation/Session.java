package org.vigil.conversation;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.vigil.hotline.Referral;
import org.vigil.language.Language;

/// What the conversation remembers of a chat until 60 minutes after its last message. Personal
/// data: stored only encrypted.
///
/// @param language BCP 47 tag of the language last used, or null
/// @param languageChosen whether the person chose it, so that a message in another does not
///     change it
/// @param place where the person is and what they are, as far as they said
/// @param awaiting what the next words are taken for
/// @param matter what the talk is about, as far as later taps need it
/// @param draft a referral that was shown and not yet decided, or null
/// @param sent the last referral that was sent, or null
@Serdeable
public record Session(
    @Nullable String language,
    boolean languageChosen,
    Place place,
    Awaiting awaiting,
    Matter matter,
    @Nullable Draft draft,
    @Nullable Sent sent) {

  public static final Session EMPTY =
      new Session(null, false, Place.UNKNOWN, Awaiting.NOTHING, Matter.NONE, null, null);

  /// What the next words are taken for.
  public enum Awaiting {
    NOTHING,
    /// An offer to check.
    OFFER,
    /// The country the person is in, for public numbers.
    COUNTRY,
    /// The person's nationality, for their embassy.
    NATIONALITY,
    /// The country the person is in, for the answer given last.
    TOPIC_PLACE,
    /// The country the person is from, for the answer given last.
    TOPIC_HOME,
    /// A receipt code.
    RECEIPT
  }

  /// Where the person is, and of which nationality (ISO 3166-1 alpha-2); null if not known.
  @Serdeable
  public record Place(@Nullable String country, @Nullable String nationality) {
    public static final Place UNKNOWN = new Place(null, null);
  }

  /// What the talk is about.
  ///
  /// @param kind what kind of matter
  /// @param words the person's words about it: the offer that was checked, the call for help, or
  ///     the message whose meaning was asked about; empty if there are none
  /// @param topic slug of the topic that was answered last, or null
  @Serdeable
  public record Matter(Kind kind, String words, @Nullable String topic) {
    public static final Matter NONE = new Matter(Kind.NONE, "", null);
  }

  /// The kinds of matters.
  public enum Kind {
    NONE,
    QUESTION,
    /// An offer that was checked.
    OFFER,
    /// A call for help.
    DANGER,
    /// Words of which it was asked whether someone is in danger.
    UNSURE
  }

  /// A referral as it was shown: what would be sent is frozen here.
  ///
  /// @param referral all of it but the moment of consent; its id is random and stands in the button
  /// @param partnerName the name that the consent showed
  @Serdeable
  public record Draft(Referral referral, String partnerName) {}

  /// A referral that was sent.
  @Serdeable
  public record Sent(String id, String receipt, String partnerName) {}

  /// The same, for somebody who chose a language.
  public Session speaking(Language chosen) {
    return withLanguage(chosen.tag(), true);
  }

  Session withLanguage(String tag, boolean chosen) {
    return new Session(tag, chosen, place, awaiting, matter, draft, sent);
  }

  Session withCountry(@Nullable String country) {
    return withPlace(new Place(country, place.nationality()));
  }

  Session withNationality(@Nullable String nationality) {
    return withPlace(new Place(place.country(), nationality));
  }

  private Session withPlace(Place changed) {
    return new Session(language, languageChosen, changed, awaiting, matter, draft, sent);
  }

  Session awaiting(Awaiting next) {
    return new Session(language, languageChosen, place, next, matter, draft, sent);
  }

  Session about(Matter next) {
    return new Session(language, languageChosen, place, awaiting, next, draft, sent);
  }

  Session withDraft(@Nullable Draft next) {
    return new Session(language, languageChosen, place, awaiting, matter, next, sent);
  }

  Session withSent(Sent last) {
    return new Session(language, languageChosen, place, awaiting, matter, null, last);
  }
}
