package org.vigil.offer;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Normalized;

/// Finds pay: an amount with its currency, a thousand's or million's word, and the period it is for
/// if one stands near. Linear in the text's length; at most 20 amounts.
final class PayReader {

  private static final int MOST = 20;
  private static final int PERIOD_WITHIN = 30;
  private static final String NUMBER = "(\\d{1,3}(?:[.,\\s]\\d{3}){1,4}|\\d{1,9}(?:[.,]\\d{1,2})?)";

  /// Below this a sum is a fare or a fee, not a month's pay; above, a turnover.
  private static final double LEAST = 15;

  private static final double GREATEST = 500_000;

  private final PayTable table;
  private final Pattern amount;
  private final Pattern period;

  PayReader(PayTable table) {
    this.table = table;
    String signs = alternatives(table.signs().keySet());
    String words = alternatives(table.factors().keySet());
    this.amount =
        Pattern.compile(
            String.format(
                "(%1$s)?\\s{0,2}%3$s\\s?(%2$s)?(?:\\s?(?:-|–|~|to|đến|至|到|ถึง)\\s?(?:%1$s)?\\s?%3$s"
                    + "\\s?(%2$s)?)?\\+?\\s{0,2}(%1$s)?",
                signs, words, NUMBER));
    this.period = Pattern.compile("(" + alternatives(table.periods().keySet()) + ")");
  }

  List<Pay> read(Normalized text) {
    List<Pay> found = new ArrayList<>();
    if (table.signs().isEmpty()) {
      return found;
    }
    String plain = text.plain();
    Matcher matcher = amount.matcher(plain);
    for (int i = 0; found.size() < MOST && i < 10 * MOST && matcher.find(); i++) {
      String factor = first(matcher.group(5), matcher.group(3));
      String code = code(first(matcher.group(6), matcher.group(1)), factor);
      PayTable.@Nullable Currency currency = table.currencies().get(code);
      if (currency != null) {
        double each = number(first(matcher.group(4), matcher.group(2)));
        double times = factor.isEmpty() ? 1 : table.factors().getOrDefault(factor, 1.0);
        double usd = each * times * currency.usd() * perMonth(plain, matcher.end());
        if (usd >= LEAST && usd <= GREATEST) {
          found.add(new Pay(usd, code, text.original(matcher.start(2), matcher.end())));
        }
      }
    }
    return found;
  }

  private String code(String sign, String factor) {
    String code = table.signs().getOrDefault(sign, "");
    return code.isEmpty() ? table.implied().getOrDefault(factor, "") : code;
  }

  private double perMonth(String plain, int from) {
    Matcher matcher =
        period.matcher(plain.substring(from, Math.min(plain.length(), from + PERIOD_WITHIN)));
    return matcher.find()
        ? Optional.ofNullable(table.periods().get(matcher.group(1))).orElse(1.0)
        : 1.0;
  }

  /// Separators before three digits divide thousands, others decimals.
  private static double number(String written) {
    String plain = written.replaceAll("[.,\\s](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
    return Double.parseDouble(plain.replaceAll("\\s", ""));
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other != null ? other : "";
  }

  /// The longest first, so that none hides behind a shorter one; words end at a word's end.
  private static String alternatives(Set<String> words) {
    List<String> sorted =
        words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    return String.join("|", sorted.stream().map(PayReader::bounded).toList());
  }

  private static String bounded(String word) {
    String quoted = Pattern.quote(word);
    return word.matches(".*[a-z]") ? quoted + "\\b" : quoted;
  }
}
