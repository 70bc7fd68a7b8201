package org.vigil.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/// What a button stands for. Its data says nothing to whoever reads it over a shoulder or in a
/// phone's memory: single letters, country and language codes, random ids, and hashes of slugs.
/// Data comes back from the messenger and is untrusted: what does not read is no tap.
sealed interface Tap {

  /// The data that a button carries; at most 64 bytes.
  String data();

  /// Starts something from the menu.
  record Menu(Item item) implements Tap {
    @Override
    public String data() {
      return "m:" + item.code;
    }
  }

  /// The entries of the menu. A code stands in buttons that people still have: it never changes.
  enum Item {
    CHECK("0"),
    ASK("1"),
    NUMBERS("2"),
    LANGUAGE("3"),
    HELP("4");

    private final String code;

    Item(String code) {
      this.code = code;
    }
  }

  /// Chooses a language.
  record Language(String tag) implements Tap {
    @Override
    public String data() {
      return "l:" + tag;
    }
  }

  /// Names the country where the person is.
  record Country(String code) implements Tap {
    @Override
    public String data() {
      return "n:" + code;
    }
  }

  /// Names the person's nationality.
  record Nationality(String code) implements Tap {
    @Override
    public String data() {
      return "o:" + code;
    }
  }

  /// Wants to name the country where the person is, for the answer given last.
  record WhichPlace() implements Tap {
    @Override
    public String data() {
      return "q";
    }
  }

  /// Names the country where the person is, for the answer given last.
  record TopicPlace(String code) implements Tap {
    @Override
    public String data() {
      return "h:" + code;
    }
  }

  /// Names the country where the person is from, for the answer given last.
  record TopicHome(String code) implements Tap {
    @Override
    public String data() {
      return "f:" + code;
    }
  }

  /// Says whether the answer given last helped.
  record Helped(boolean yes) implements Tap {
    @Override
    public String data() {
      return yes ? "u:1" : "u:0";
    }
  }

  /// Asks for a topic.
  record Topic(String hash) implements Tap {
    static Topic of(String slug) {
      return new Topic(hashOf(slug));
    }

    boolean is(String slug) {
      return hash.equals(hashOf(slug));
    }

    @Override
    public String data() {
      return "t:" + hash;
    }
  }

  /// Says whether someone is in danger, after the bot asked.
  record InDanger(boolean yes) implements Tap {
    @Override
    public String data() {
      return yes ? "d:1" : "d:0";
    }
  }

  /// Says whether it is safe to write.
  record SafeToWrite(boolean yes) implements Tap {
    @Override
    public String data() {
      return yes ? "w:1" : "w:0";
    }
  }

  /// Wants to see what would be sent to a partner.
  record Prepare() implements Tap {
    @Override
    public String data() {
      return "p";
    }
  }

  /// Agrees to what was shown.
  record Send(String draft) implements Tap {
    @Override
    public String data() {
      return "s:" + draft;
    }
  }

  /// Does not agree to what was shown.
  record Cancel(String draft) implements Tap {
    @Override
    public String data() {
      return "x:" + draft;
    }
  }

  /// Says something of the verdict on an offer: that it is wrong, or asks why.
  record OfVerdict(Word word) implements Tap {
    @Override
    public String data() {
      return "v:" + word.code;
    }
  }

  /// What is said of a verdict; codes as those of the menu.
  enum Word {
    WHY("0"),
    NOT_TRUE("1");

    private final String code;

    Word(String code) {
      this.code = code;
    }
  }

  /// None of the suggested topics fits.
  record NoneOfThese() implements Tap {
    @Override
    public String data() {
      return "z";
    }
  }

  /// Reads what a button carried; empty if it is not one of ours.
  static Optional<Tap> parse(String data) {
    String value = data.length() > 2 ? data.substring(2) : "";
    return switch (data.length() < 2 ? data : data.substring(0, 2)) {
      case "p" -> Optional.of(new Prepare());
      case "z" -> Optional.of(new NoneOfThese());
      case "q" -> Optional.of(new WhichPlace());
      case "m:" -> choice(Item.values(), item -> item.code.equals(value)).map(Menu::new);
      case "v:" -> choice(Word.values(), word -> word.code.equals(value)).map(OfVerdict::new);
      case "l:" -> plain(value).map(Language::new);
      case "n:" -> plain(value).map(Country::new);
      case "o:" -> plain(value).map(Nationality::new);
      case "h:" -> plain(value).map(TopicPlace::new);
      case "f:" -> plain(value).map(TopicHome::new);
      case "u:" -> yesOrNo(value).map(Helped::new);
      case "t:" -> plain(value).map(Topic::new);
      case "s:" -> plain(value).map(Send::new);
      case "x:" -> plain(value).map(Cancel::new);
      case "d:" -> yesOrNo(value).map(InDanger::new);
      case "w:" -> yesOrNo(value).map(SafeToWrite::new);
      default -> Optional.empty();
    };
  }

  private static Optional<String> plain(String value) {
    return Optional.of(value).filter(v -> v.matches("[A-Za-z0-9_-]{1,60}"));
  }

  private static Optional<Boolean> yesOrNo(String value) {
    return value.matches("[01]") ? Optional.of(value.equals("1")) : Optional.empty();
  }

  private static <E> Optional<E> choice(E[] values, Predicate<E> wanted) {
    return Arrays.stream(values).filter(wanted).findFirst();
  }

  private static String hashOf(String slug) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java cannot compute SHA-256", e);
    }
  }
}
