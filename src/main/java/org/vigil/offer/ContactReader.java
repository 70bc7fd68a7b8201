package org.vigil.offer;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vigil.language.Normalized;
import org.vigil.language.Span;
import org.vigil.offer.Contact.Kind;

/// Finds links (defanged ones too), e-mail addresses, messenger accounts, wallets and phone
/// numbers. Linear in the text's length; at most 50 of each kind. Safe for many threads.
final class ContactReader {

  private static final int MOST = 50;
  private static final String DOT = "(?:\\.|\\s?[\\[({]\\s?(?:\\.|dot)\\s?[\\])}]\\s?)";

  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9._%+-]{1,64}(?:@|\\s?[\\[(]at[\\])]\\s?)(?:[a-z0-9-]{1,63}"
              + DOT
              + "){1,4}[a-z]{2,24}");
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?:^|[^a-z0-9._@])(@[a-z0-9_.]{4,32})"
              + "|(?:^|[^a-z])((?:line|wechat|weixin|vx|wx|zalo|zangi|viber|skype|qq|telegram|tele"
              + "|tg|signal|potato|letstalk|kakao|whatsapp|ws)"
              + "(?:\\s?id)?\\s{0,2}[:=]\\s{0,2}@?[a-z0-9_.+-]{3,32})"
              + "|(?:微信|威信|薇信|扣扣|飞机|電報|电报|ไลน์|แอดไลน์|ไอดีไลน์)(?:号|號|ไอดี)?"
              + "\\s{0,2}[:=]?\\s{0,2}(@?[a-z0-9_-]{4,32})");
  private static final Pattern WALLET =
      Pattern.compile(
          "\\b(0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[02-9ac-hj-np-z]{25,59}"
              + "|[13][1-9A-HJ-NP-Za-km-z]{25,34})\\b");

  private final LinkLists lists;
  private final Pattern link;
  private final PhoneReader phones = new PhoneReader();

  ContactReader(LinkLists lists) {
    this.lists = lists;
    this.link =
        Pattern.compile(
            "(?:h(?:tt|xx)ps?\\s?:\\s?//\\s?|\\bwww"
                + DOT
                + ")[^\\s<>\"']{3,200}"
                + "|(?:[a-z0-9][a-z0-9-]{0,62}"
                + DOT
                + "){1,4}(?:"
                + String.join("|", lists.endings().stream().sorted().toList())
                + ")\\b(?:/[^\\s<>\"']{0,200})?");
  }

  /// All contacts, in no particular order; a part of the text gives at most one.
  List<Contact> read(Normalized text) {
    List<Contact> found = new ArrayList<>();
    find(EMAIL, Kind.EMAIL, text, ContactReader::address, found);
    find(link, Kind.LINK, text, ContactReader::address, found);
    found.replaceAll(this::messenger);
    find(HANDLE, Kind.HANDLE, text, String::strip, found);
    wallets(text, found);
    phones.read(text).stream().filter(phone -> apart(phone.span(), found)).forEach(found::add);
    return List.copyOf(found);
  }

  private Contact messenger(Contact contact) {
    return contact.kind() == Kind.LINK && LinkLists.holds(lists.messengers(), contact.host())
        ? new Contact(Kind.HANDLE, contact.value(), contact.span())
        : contact;
  }

  private static void find(
      Pattern pattern,
      Kind kind,
      Normalized text,
      UnaryOperator<String> comparable,
      List<Contact> found) {
    Matcher matcher = pattern.matcher(text.plain());
    for (int i = 0; i < MOST && matcher.find(); i++) {
      int group = 0;
      for (int g = 1; g <= matcher.groupCount(); g++) {
        group = matcher.group(g) == null ? group : g;
      }
      Span span = text.original(matcher.start(group), matcher.end(group));
      if (apart(span, found)) {
        found.add(new Contact(kind, comparable.apply(matcher.group(group)), span));
      }
    }
  }

  /// Wallets tell upper from lower case, so they are looked for in the text as written.
  private static void wallets(Normalized text, List<Contact> found) {
    Matcher matcher = WALLET.matcher(text.original());
    for (int i = 0; i < MOST && matcher.find(); i++) {
      Span span = new Span(matcher.start(1), matcher.end(1));
      if (apart(span, found)) {
        found.add(new Contact(Kind.WALLET, matcher.group(1), span));
      }
    }
  }

  private static boolean apart(Span span, List<Contact> found) {
    return found.stream().noneMatch(other -> other.span().overlaps(span));
  }

  /// Without scheme, `www.` and the brackets that make an address unclickable.
  private static String address(String written) {
    return written
        .replaceAll("\\s", "")
        .replaceAll("[\\[({](?:\\.|dot)[\\])}]", ".")
        .replaceAll("[\\[(]at[\\])]", "@")
        .replaceFirst("^h(?:tt|xx)ps?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("[.,;:!?)]+$", "");
  }
}
