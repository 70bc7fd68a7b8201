package org.vigil.conversation;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.conversation.Session.Awaiting;
import org.vigil.hotline.Cases;
import org.vigil.hotline.Partners;
import org.vigil.hotline.Receipts;
import org.vigil.knowledge.Ranking;
import org.vigil.language.Language;
import org.vigil.language.LanguageDetector;
import org.vigil.language.LanguageNames;
import org.vigil.offer.Assessment;
import org.vigil.safety.Danger;

/// Looks at a message first, then decides once: safety before anything slower, and in danger
/// nothing that is slower at all.
@Singleton
public final class LiveDialogue implements Dialogue {
  private static final int DRAFT_BYTES = 16;

  private final Supplier<Library> library;
  private final Partners partners;
  private final Provider<Cases> cases;
  private final Sight sight;
  private final LanguageDetector languages = new LanguageDetector();
  private final SecureRandom random = new SecureRandom();

  /// @param library taken once per turn, so that one answer has one content
  /// @param cases made when a receipt is first looked up: it needs the store and the keys
  public LiveDialogue(
      Supplier<Library> library, Partners partners, Provider<Cases> cases, Sight sight) {
    this.library = library;
    this.partners = partners;
    this.cases = cases;
    this.sight = sight;
  }

  @Override
  public Turn turn(Session session, InboundMessage received, int partition, Instant now) {
    Library current = library.get();
    InboundMessage message = seen(current, session, received);
    Findings findings = look(current, session, message, partition);
    return new Conversation(current, partners).decide(session, message, findings, now);
  }

  /// The message in words. A call for help under a picture does not wait for the picture.
  private InboundMessage seen(Library current, Session session, InboundMessage message) {
    if (!(message.content() instanceof Content.Picture picture)) {
      return message;
    }
    if (current.danger().detect(picture.caption()).level() != Danger.Level.NONE) {
      return message.with(new Content.Text(picture.caption(), picture.traits()));
    }
    Language hint =
        Stream.of(session.language(), message.languageHint())
            .filter(Objects::nonNull)
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst()
            .orElse(Language.EN);
    return sight.read(message, hint);
  }

  @Override
  public boolean urgent(InboundMessage message) {
    return switch (message.content()) {
      case Content.Text text -> endangered(Command.of(text.text()).rest());
      case Content.Picture picture -> endangered(picture.caption());
      case Content.Press press ->
          Tap.parse(press.data())
              .filter(
                  tap ->
                      tap instanceof Tap.InDanger
                          || tap instanceof Tap.SafeToWrite
                          || tap instanceof Tap.Country)
              .isPresent();
      case Content.Unreadable _ -> false;
    };
  }

  private boolean endangered(String words) {
    return library.get().danger().detect(words).level() != Danger.Level.NONE;
  }

  private Findings look(Library current, Session session, InboundMessage message, int partition) {
    boolean typed = message.content() instanceof Content.Text;
    String text = words(session, message);
    Danger danger = typed ? current.danger().detect(text) : Danger.NOTHING;
    Optional<Language> language = languages.detect(text);
    Assessment assessment = current.offers().assess(text);
    boolean known = session.matter().kind() == Session.Kind.DANGER;
    boolean calm =
        danger.level() == Danger.Level.NONE || (known && danger.level() == Danger.Level.UNSURE);
    boolean ask = calm && !text.isBlank();
    Language asked =
        Optional.ofNullable(session.language())
            .flatMap(Language::of)
            .or(() -> language)
            .orElse(Language.EN);
    return new Findings(
        danger,
        language,
        wish(message),
        assessment,
        ask ? rank(current, session, asked, text) : new Ranking(List.of(), false),
        typed ? receipt(session, text).map(code -> cases.get().status(code)) : Optional.empty(),
        new Findings.Fresh(draft(), Receipts.draw(partition, random)));
  }

  /// A question that means little alone is asked again together with what was talked of.
  private static Ranking rank(Library current, Session session, Language language, String text) {
    Ranking alone = current.retriever().rank(text, language);
    return alone.confident()
        ? alone
        : FollowUp.whole(current, session, language, text)
            .map(whole -> current.retriever().rank(whole, language))
            .filter(Ranking::confident)
            .orElse(alone);
  }

  /// Only typed words can be a wish: what was passed on is about something else.
  private static Optional<Language> wish(InboundMessage message) {
    return message.content() instanceof Content.Text text && text.own()
        ? LanguageNames.named(text.text())
        : Optional.empty();
  }

  /// The words that the turn is about: those of the message, or, for a tap, those it refers to.
  private static String words(Session session, InboundMessage message) {
    return message.content() instanceof Content.Text text
        ? Command.of(text.text()).rest()
        : session.matter().words();
  }

  private static Optional<String> receipt(Session session, String text) {
    String digits = Receipts.digits(text);
    boolean nothingElse = text.strip().matches("[\\p{Nd}\\s-]{16,30}");
    boolean awaited = session.awaiting() == Awaiting.RECEIPT;
    return Optional.of(digits)
        .filter(code -> (nothingElse || awaited) && Receipts.partition(code).isPresent());
  }

  private String draft() {
    byte[] bytes = new byte[DRAFT_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
