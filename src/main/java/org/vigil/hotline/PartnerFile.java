package org.vigil.hotline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.Language;

/// Reads `config/partners.yml`. Names everything that is wrong at once.
final class PartnerFile {
  static final String NAME = "partners.yml";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  private final Problems problems;

  private PartnerFile(Problems problems) {
    this.problems = problems;
  }

  /// The partners in the order of the file, switched-off ones included; none if there is no file.
  /// Blocks on the disk.
  static List<ConfiguredPartner> read(ContentDirectory config, Problems problems) {
    return config
        .file(NAME, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .map(top -> new PartnerFile(problems).partners(top))
        .orElse(List.of());
  }

  private List<ConfiguredPartner> partners(YamlMap top) {
    top.onlyKeys("partners");
    List<ConfiguredPartner> partners = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap entry : top.maps("partners")) {
      if (!ids.add(entry.text("id"))) {
        entry.problem("id", "this id is taken by another partner", "Give each an id of its own");
      }
      partner(entry).ifPresent(partners::add);
    }
    return List.copyOf(partners);
  }

  private Optional<ConfiguredPartner> partner(YamlMap entry) {
    int before = problems.count();
    entry.onlyKeys(
        "id",
        "name",
        "enabled",
        "test",
        "countries",
        "nationalities",
        "languages",
        "needs",
        "hours",
        "delivery");
    String id = entry.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      entry.problem(
          "id",
          "the id must start with a small letter and have small letters, digits and hyphens",
          "Write it like example-helpline; it must never change later");
    }
    String name = entry.text("name");
    boolean enabled = entry.flag("enabled", true);
    boolean test = entry.flag("test", false);
    ConfiguredPartner.Use use =
        !enabled
            ? ConfiguredPartner.Use.OFF
            : test ? ConfiguredPartner.Use.TEST : ConfiguredPartner.Use.ON;
    Reach reach =
        new Reach(
            needs(entry),
            countries(entry, "countries"),
            countries(entry, "nationalities"),
            languages(entry));
    OpeningHours hours = entry.has("hours") ? hours(entry.map("hours")) : OpeningHours.ALWAYS;
    return TargetEntry.read(entry)
        .filter(target -> problems.count() == before)
        .map(target -> new ConfiguredPartner(id, name, use, reach, hours, target));
  }

  private Set<Need> needs(YamlMap entry) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (YamlMap.Item item : required(entry, "needs", "trafficking, fraud or labour")) {
      Optional<Need> need =
          EnumSet.allOf(Need.class).stream().filter(n -> n.slug().equals(item.text())).findFirst();
      need.ifPresentOrElse(
          needs::add,
          () -> wrong(entry, item, "no need", "Known are trafficking, fraud and labour"));
    }
    return needs;
  }

  private Set<Language> languages(YamlMap entry) {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (YamlMap.Item item : required(entry, "languages", "en, km or others of the bot")) {
      Language.of(item.text())
          .ifPresentOrElse(
              languages::add,
              () -> wrong(entry, item, "no language of the bot", "Write en, km, th, vi, ..."));
    }
    return languages;
  }

  private Set<String> countries(YamlMap entry, String key) {
    for (YamlMap.Item item : entry.items(key)) {
      if (!COUNTRY.matcher(item.text()).matches()) {
        wrong(entry, item, "no country", "Write two capital letters, such as KH");
      }
    }
    return Set.copyOf(new HashSet<>(entry.texts(key)));
  }

  private OpeningHours hours(YamlMap entry) {
    entry.onlyKeys("zone", "open");
    String zone = entry.text("zone");
    List<OpeningHours.Window> windows = new ArrayList<>();
    for (YamlMap window : entry.maps("open")) {
      window.onlyKeys("days", "from", "to");
      windows.add(new OpeningHours.Window(days(window), time(window, "from"), time(window, "to")));
    }
    if (windows.isEmpty()) {
      entry.problem(
          "open",
          "the hours have no times",
          "Add `open:` with days, from and to, or leave `hours` out if somebody reads day and"
              + " night");
    }
    try {
      return new OpeningHours(ZoneId.of(zone.isEmpty() ? "UTC" : zone), windows);
    } catch (DateTimeException e) {
      entry.problem("zone", "there is no such time zone", "Write it like Asia/Phnom_Penh");
      return OpeningHours.ALWAYS;
    }
  }

  private Set<DayOfWeek> days(YamlMap window) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (YamlMap.Item item : required(window, "days", "mon to sun")) {
      DayOfWeek day = DAYS.get(item.text().toLowerCase(Locale.ROOT));
      if (day == null) {
        wrong(window, item, "no day", "Write mon, tue, wed, thu, fri, sat or sun");
      } else {
        days.add(day);
      }
    }
    return days;
  }

  private static LocalTime time(YamlMap window, String key) {
    String text = window.text(key);
    try {
      return text.isEmpty() || text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      window.problem(key, "`" + key + "` is no time of the day", "Write it as \"08:30\"");
      return LocalTime.MIDNIGHT;
    }
  }

  private static List<YamlMap.Item> required(YamlMap entry, String key, String what) {
    List<YamlMap.Item> items = entry.items(key);
    if (items.isEmpty()) {
      entry.problem(key, "`" + key + "` is missing", "Add a list: " + what);
    }
    return items;
  }

  private void wrong(YamlMap entry, YamlMap.Item item, String what, String remedy) {
    problems.add(entry.file(), item.line(), "`" + item.text() + "` is " + what, remedy);
  }
}
