package org.vigil.hotline;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigil.content.Problems;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;

/// Reads one line of a file of `content/hotlines`, field by field. Whatever is wrong is named,
/// and the line left out.
final class LineEntry {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern PHONE =
      Pattern.compile("[0-9+#*(][0-9 #*()./-]*( \\(ext\\. [0-9, ]+\\))?");
  private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
  private static final Set<String> CONFIDENCE = Set.of("high", "medium");

  private final String country;
  private final LocalDate read;
  private final Problems problems;

  /// @param country of the file
  /// @param read the day on which somebody read the pages that it names
  LineEntry(String country, LocalDate read, Problems problems) {
    this.country = country;
    this.read = read;
    this.problems = problems;
  }

  /// @return empty if something is wrong with it
  Optional<ListedLine> read(YamlMap entry) {
    int before = problems.count();
    entry.onlyKeys(
        "id",
        "name",
        "local-name",
        "located-in",
        "phones",
        "abroad",
        "messaging",
        "email",
        "web",
        "hours",
        "languages",
        "serves",
        "confidence",
        "checked",
        "notes",
        "sources");
    PublicLine line =
        new PublicLine(
            id(entry),
            name(entry),
            country,
            matching(entry, "located-in", COUNTRY, "Write the state's two capital letters, as KH"),
            numbers(entry, "phones", PHONE, "Write it as it is dialled, such as \"012 345 678\""),
            numbers(entry, "abroad", ABROAD, "Write + and digits only, such as \"+85512345678\""),
            messaging(entry),
            matching(entry, "web", ADDRESS, "Write the whole address, with https://"),
            entry.optionalText("hours"),
            serves(entry),
            "",
            newestSource(entry),
            entry.flag("checked", false),
            languages(entry));
    for (String number : line.abroad()) {
      if (!possible(number)) {
        entry.problem(
            "abroad",
            "no number in the world looks like " + number,
            "Compare it with its source, digit by digit");
      }
    }
    boolean sure = confidence(entry).equals("high");
    Map<Language, String> notes = notes(entry);
    return problems.count() == before
        ? Optional.of(new ListedLine(line, notes, sure))
        : Optional.empty();
  }

  private String id(YamlMap entry) {
    String id = entry.text("id");
    if (!id.isEmpty() && !id.matches(country.toLowerCase(Locale.ROOT) + "-[a-z0-9-]{1,50}")) {
      entry.problem(
          "id",
          "the id must start with the file's country and have small letters, digits and hyphens",
          "Write it like " + country.toLowerCase(Locale.ROOT) + "-police");
    }
    return id;
  }

  /// The name, with the local one behind it: that is what the person at the other end says.
  private static String name(YamlMap entry) {
    String name = entry.text("name");
    return entry.optionalText("local-name").map(local -> name + " (" + local + ")").orElse(name);
  }

  private static Optional<String> matching(
      YamlMap entry, String key, Pattern pattern, String remedy) {
    Optional<String> text = entry.optionalText(key);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      entry.problem(key, "`" + key + "` is not written right", remedy);
    }
    return text;
  }

  private List<String> numbers(YamlMap entry, String key, Pattern pattern, String remedy) {
    for (YamlMap.Item item : entry.items(key)) {
      if (!pattern.matcher(item.text()).matches()) {
        problems.add(entry.file(), item.line(), "this is not a number to dial", remedy);
      }
    }
    return entry.texts(key);
  }

  private static List<String> messaging(YamlMap entry) {
    List<String> ways = new ArrayList<>(entry.texts("messaging"));
    entry.optionalText("email").ifPresent(email -> ways.add("E-mail: " + email));
    return ways;
  }

  private Set<String> serves(YamlMap entry) {
    if (entry.items("serves").isEmpty()) {
      entry.problem("serves", "`serves` is missing", "Add what the line is for, as a list");
    }
    for (YamlMap.Item item : entry.items("serves")) {
      if (!Serves.ALL.contains(item.text())) {
        problems.add(
            entry.file(),
            item.line(),
            "`" + item.text() + "` is not known here",
            "Known are " + String.join(", ", new TreeSet<>(Serves.ALL)));
      }
    }
    return new HashSet<>(entry.texts("serves"));
  }

  private static String confidence(YamlMap entry) {
    String confidence = entry.text("confidence");
    if (!confidence.isEmpty() && !CONFIDENCE.contains(confidence)) {
      entry.problem(
          "confidence",
          "only lines of high or medium confidence are shown to people",
          "Find a better source, or remove the line");
    }
    return confidence;
  }

  private static Set<Language> languages(YamlMap entry) {
    Set<Language> spoken = EnumSet.noneOf(Language.class);
    entry.texts("languages").forEach(tag -> Language.of(tag).ifPresent(spoken::add));
    return spoken;
  }

  private static Map<Language, String> notes(YamlMap entry) {
    YamlMap notes = entry.map("notes");
    Map<Language, String> read = new EnumMap<>(Language.class);
    for (String tag : notes.keys()) {
      Optional<Language> language = Language.of(tag);
      if (language.isPresent() && language.get().tag().equals(tag)) {
        read.put(language.get(), notes.text(tag));
      } else {
        notes.problem(tag, "`" + tag + "` is no language of the bot", "Write en, km, th, ...");
      }
    }
    if (!read.isEmpty() && !read.containsKey(Language.EN)) {
      notes.problem("en", "the English note is missing", "Add a line `en: ...`");
    }
    return read;
  }

  /// The day of the newest source; a source without a date counts as of the day it was read.
  private LocalDate newestSource(YamlMap entry) {
    List<YamlMap> sources = entry.maps("sources");
    if (sources.isEmpty()) {
      entry.problem(
          "sources",
          "a number without a source is not shown to people",
          "Add `sources:` with the `url` and `date` of the page that names it");
    }
    List<LocalDate> dates = new ArrayList<>();
    for (YamlMap source : sources) {
      source.onlyKeys("url", "date");
      source.text("url");
      matching(source, "url", ADDRESS, "Write the whole address, with https://");
      source
          .optionalText("date")
          .flatMap(text -> SourceDate.firstDay(source, text))
          .ifPresent(dates::add);
    }
    return dates.stream().max(Comparator.naturalOrder()).orElse(read);
  }

  private static boolean possible(String number) {
    try {
      // Not isPossibleNumber: hotlines have short numbers that it knows nothing of.
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      PhoneNumber parsed = phones.parse(number, null);
      return !phones.getRegionCodesForCountryCode(parsed.getCountryCode()).isEmpty()
          && phones.isPossibleNumberWithReason(parsed) != ValidationResult.TOO_LONG;
    } catch (NumberParseException e) {
      return false;
    }
  }
}
