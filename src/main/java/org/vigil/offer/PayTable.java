package org.vigil.offer;

import java.util.HashMap;
import java.util.Map;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.content.YamlMap;
import org.vigil.language.TextNormalizer;

/// Currencies, amounts and periods as people write them, from `pay.yml`.
///
/// @param currencies by code: what one unit is in US dollars, and its country
/// @param signs the code each sign or word for a currency stands for
/// @param factors what a word after a number multiplies it by
/// @param implied the currency such a word alone stands for
/// @param periods by word: how many of them make a month
/// @param ceilings by country: what is far above normal pay, in US dollars a month; "" for others
record PayTable(
    Map<String, Currency> currencies,
    Map<String, String> signs,
    Map<String, Double> factors,
    Map<String, String> implied,
    Map<String, Double> periods,
    Map<String, Double> ceilings) {

  static final String FILE = "pay.yml";
  private static final TextNormalizer NORMALIZER = new TextNormalizer();
  private static final Map<String, Double> TIMES_A_MONTH =
      Map.of("hour", 200.0, "day", 26.0, "week", 4.3, "month", 1.0, "year", 1.0 / 12);

  /// @param usd what one unit is in US dollars
  /// @param country where people are paid in it, ISO 3166-1 alpha-2
  record Currency(double usd, String country) {}

  /// Reads the file; without it no pay is recognised. Blocks on the disk.
  static PayTable load(ContentDirectory content, Problems problems) {
    PayTable table =
        new PayTable(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>());
    content
        .file(FILE, problems)
        .flatMap(file -> Yaml.map(file, problems))
        .ifPresentOrElse(
            table::read,
            () -> problems.add(FILE, 1, "the table of pay cannot be read", "Bring the file back"));
    return table;
  }

  private void read(YamlMap top) {
    top.onlyKeys("date", "source", "currencies", "numbers", "periods", "far_above_normal");
    if (top.date("date").isEmpty()) {
      top.problem("date", "the rates have no date", "Write the day they were looked up");
    }
    for (YamlMap currency : top.maps("currencies")) {
      currency.onlyKeys("code", "usd", "country", "signs");
      String code = currency.text("code");
      currencies.put(code, new Currency(positive(currency, "usd"), currency.text("country")));
      currency.texts("signs").forEach(sign -> signs.put(plain(sign), code));
    }
    for (YamlMap number : top.maps("numbers")) {
      number.onlyKeys("times", "currency", "words");
      double times = positive(number, "times");
      for (String written : number.texts("words")) {
        String word = plain(written);
        factors.put(word, times);
        number.optionalText("currency").ifPresent(code -> implied.put(word, code));
      }
    }
    YamlMap words = top.map("periods");
    words.onlyKeys("hour", "day", "week", "month", "year");
    TIMES_A_MONTH.forEach(
        (period, times) -> words.texts(period).forEach(word -> periods.put(plain(word), times)));
    YamlMap far = top.map("far_above_normal");
    far.keys().forEach(country -> ceilings.put(country, positive(far, country)));
    ceilings.putIfAbsent("other", Double.MAX_VALUE);
  }

  /// As the word stands in a normalised text.
  private static String plain(String word) {
    return NORMALIZER.normalize(word).plain();
  }

  private static double positive(YamlMap map, String key) {
    double number = map.number(key, 0);
    if (number <= 0) {
      map.problem(key, "`" + key + "` must be above 0", "Write it as 12 or 0.5");
      return 1;
    }
    return number;
  }

  /// What is far above normal for work in a country, in US dollars a month.
  double farAboveNormal(String country) {
    return ceilings.getOrDefault(country, ceilings.getOrDefault("other", Double.MAX_VALUE));
  }
}
