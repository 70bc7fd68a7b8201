package org.vigil.hotline;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Receipt codes: 16 digits that look like a phone or card number to someone who searches the
/// phone. The first three are the partition in which the case is stored; the rest is random.
public final class Receipts {
  private static final int DIGITS = 16;
  private static final int PARTITION_DIGITS = 3;

  private Receipts() {}

  /// A fresh code for a case in a partition, 0 to 999.
  public static String draw(int partition, RandomGenerator random) {
    if (partition < 0 || partition > 999) {
      throw new IllegalArgumentException("a receipt has three digits for the partition");
    }
    return "%03d%013d".formatted(partition, random.nextLong(10_000_000_000_000L));
  }

  /// The code in what a person typed: spaces, hyphens and other marks are left out and digits of
  /// every script count; the digits as they are, of whatever number.
  public static String digits(String typed) {
    StringBuilder digits = new StringBuilder(DIGITS);
    typed
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  /// The partition a code names; empty if it is no code.
  public static OptionalInt partition(String code) {
    return code.length() == DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalInt.of(Integer.parseInt(code.substring(0, PARTITION_DIGITS)))
        : OptionalInt.empty();
  }
}
