package org.vigil.offer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigil.language.Normalized;
import org.vigil.offer.Contact.Kind;

/// Finds phone numbers that can exist. One without a country's code is tried for the countries the
/// bot serves, so its E.164 form may name the wrong one of them.
final class PhoneReader {

  private static final int MOST = 20;
  private static final Pattern DIGITS =
      Pattern.compile("(?:\\+|\\b00)?\\(?\\d(?:[\\s().-]{0,2}\\d){7,14}\\b");
  private static final List<String> REGIONS =
      List.of("KH", "TH", "VN", "ID", "MY", "PH", "MM", "LA", "CN", "IN", "BD", "KE", "TZ");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  List<Contact> read(Normalized text) {
    List<Contact> found = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(text.plain());
    for (int i = 0; i < MOST && matcher.find(); i++) {
      int start = matcher.start();
      int end = matcher.end();
      e164(matcher.group())
          .ifPresent(
              number -> found.add(new Contact(Kind.PHONE, number, text.original(start, end))));
    }
    return found;
  }

  private Optional<String> e164(String written) {
    String digits = written.startsWith("00") ? "+" + written.substring(2) : written;
    if (digits.startsWith("+")) {
      return valid(digits, "ZZ");
    }
    // National numbers begin with a 0 nearly everywhere; Chinese and Indian mobiles do not.
    if (!digits.startsWith("0")) {
      return valid(digits, "CN").or(() -> valid(digits, "IN")).or(() -> valid("+" + digits, "ZZ"));
    }
    return REGIONS.stream().flatMap(region -> valid(digits, region).stream()).findFirst();
  }

  private Optional<String> valid(String digits, String region) {
    try {
      PhoneNumber number = numbers.parse(digits, region);
      return numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
