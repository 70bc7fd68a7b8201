package org.vigil.hotline.delivery;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.Reply;

/// A referral as the people of a hotline read it in their group: who and what at a glance, then the
/// person's own words as they agreed to send them.
final class GroupText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private GroupText() {}

  static Reply of(ReferralEvent event, String buttonPrefix) {
    List<Reply.Block> blocks = new ArrayList<>();
    blocks.add(
        Reply.Block.Paragraph.strong(
            event.urgent() ? "URGENT: someone may be in danger now" : "New referral"));
    blocks.add(
        new Reply.Block.Items(
            false,
            List.of(
                item("About", event.need()),
                item("Where", country(event.country())),
                item("From", country(event.nationality())),
                item("Speaks", language(event.language())),
                item("Agreed to send this", TIME.format(event.consentedAt())),
                item("Reference", event.referral()))));
    blocks.add(new Reply.Block.Quote(event.message()));
    return new Reply(
        blocks,
        List.of(List.of(new Reply.Button("✓ We have read this", buttonPrefix + event.referral()))));
  }

  private static List<Reply.Span> item(String label, String text) {
    return List.of(Reply.Span.strong(label + ": "), Reply.Span.text(text));
  }

  private static String country(@Nullable String code) {
    return code == null
        ? "not known"
        : Locale.of("", code).getDisplayCountry(Locale.ENGLISH) + " (" + code + ")";
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")";
  }
}
