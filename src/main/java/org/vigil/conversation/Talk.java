package org.vigil.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.answer.Reader;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.channel.Reply.Button;
import org.vigil.hotline.Partners;
import org.vigil.hotline.Referral;
import org.vigil.language.Language;

/// One turn while it is being decided: what is known, what is said, and what is remembered. Lives
/// for one decision, in one thread.
final class Talk {
  private final Library library;
  private final Partners partners;
  private final Findings findings;
  private final Instant now;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Referral> referrals = new ArrayList<>();
  private final List<Feedback> feedback = new ArrayList<>();
  private Session session;
  private @Nullable Block preface;
  private boolean urgent;

  Talk(Library library, Partners partners, Session session, Findings findings, Instant now) {
    this.library = library;
    this.partners = partners;
    this.session = session;
    this.findings = findings;
    this.now = now;
  }

  Library library() {
    return library;
  }

  Partners partners() {
    return partners;
  }

  Findings findings() {
    return findings;
  }

  Instant now() {
    return now;
  }

  Session session() {
    return session;
  }

  void remember(Session next) {
    session = next;
  }

  /// The language of the answer.
  Language language() {
    return session.language() == null
        ? Language.EN
        : Language.of(session.language()).orElse(Language.EN);
  }

  Reader reader() {
    return reader(session.place().country());
  }

  Reader reader(@Nullable String country) {
    return new Reader(language(), country, session.place().nationality());
  }

  String words(String key) {
    return library.words().say(language(), key);
  }

  String words(String key, Map<String, Object> args) {
    return library.words().say(language(), key, args);
  }

  Block paragraph(String key) {
    return Block.Paragraph.of(words(key));
  }

  Block strong(String key) {
    return Block.Paragraph.strong(words(key));
  }

  Button button(String key, Tap tap) {
    return new Button(words(key), tap.data());
  }

  /// Says one message of one paragraph.
  void say(String key, List<List<Button>> buttons) {
    say(List.of(paragraph(key)), buttons);
  }

  void say(List<Block> blocks, List<List<Button>> buttons) {
    replies.add(new Reply(blocks, buttons));
  }

  /// Puts a message before all that this turn says.
  void preface(String key) {
    preface = paragraph(key);
  }

  void send(Referral referral) {
    referrals.add(referral);
  }

  /// Counts how a question was answered.
  ///
  /// @param topic that was answered or came nearest; empty if none did
  /// @param question the person's words, of which only single ones are counted; may be empty
  void count(Feedback.Kind kind, String topic, String question) {
    List<String> salient = Salient.words(library.knowledge(), language(), question);
    feedback.add(new Feedback(kind, language(), topic, salient));
  }

  /// The replies of this turn go out before those of other chats.
  void hurry() {
    urgent = true;
  }

  boolean silent() {
    return replies.isEmpty();
  }

  Turn turn() {
    return new Turn(session, prefaced(), referrals, urgent, feedback);
  }

  private List<Reply> prefaced() {
    if (preface == null || replies.isEmpty()) {
      return replies;
    }
    Reply first = replies.getFirst();
    List<Block> blocks = Stream.concat(Stream.of(preface), first.blocks().stream()).toList();
    List<Reply> all = new ArrayList<>(replies);
    all.set(0, new Reply(blocks, first.buttons()));
    return all;
  }
}
