package org.vigil.knowledge;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells numbers that could be dialled from years and amounts. Phone numbers come from the hotline
/// files only, where each has a source.
final class Numbers {

  private static final Pattern RUN =
      Pattern.compile("[+(]?[0-9](?:[0-9]|[ \u00A0().,/-](?=[0-9(]))*");
  private static final Pattern YEAR = Pattern.compile("20[0-4][0-9]|25[4-8][0-9]");
  private static final Pattern DATE = Pattern.compile("20[0-4][0-9]-[01][0-9](-[0-3][0-9])?");
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}([,.][0-9]{3})+([.,][0-9]{2})?");
  private static final String SIGNS = "$€£¥฿₫៛₱₹৳元";
  private static final Pattern MONEY_BEFORE =
      Pattern.compile(
          "(?:[%s]|\\b(?:usd|us\\$|rp|rm|php|thb|vnd|khr|mmk|cny|inr|bdt|kes|tzs))\\s?$"
              .formatted(SIGNS),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          ("^\\s?(?:[%%%s]|(?:usdt?|thb|vnd|khr|mmk|cny|dollars?|baht|yuan|riel|rupiah|ringgit"
                  + "|pesos?|kyat|rupees?|taka|shilingi?|people|persons?|km|hours?|days?)\\b)")
              .formatted(SIGNS),
          Pattern.CASE_INSENSITIVE);

  private Numbers() {}

  /// The first number of a line that someone might dial; digits of all scripts count.
  static Optional<String> suspicious(String line) {
    String plain = westernDigits(line);
    return RUN.matcher(plain)
        .results()
        .filter(run -> run.group().chars().filter(c -> c >= '0' && c <= '9').count() >= 3)
        .filter(run -> !isYearOrAmount(plain, run))
        .map(run -> line.substring(run.start(), run.end()))
        .findFirst();
  }

  private static boolean isYearOrAmount(String line, MatchResult run) {
    String number = run.group();
    return YEAR.matcher(number).matches()
        || DATE.matcher(number).matches()
        || GROUPED.matcher(number).matches()
        || MONEY_BEFORE.matcher(line.substring(0, run.start())).find()
        || UNIT_AFTER.matcher(line.substring(run.end())).find();
  }

  /// Each digit as 0 to 9, all else as it is; of the same length for digits of the basic plane.
  private static String westernDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }
}
