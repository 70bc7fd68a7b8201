package org.vigil.hotline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a partner and an operator call a referral: its partition, so that it is found without a
/// search, and its id. Written `007.3f0a...`; says nothing of the person.
///
/// @param partition 0 to 999
/// @param id the referral's id
record CaseRef(int partition, String id) {
  private static final Pattern FORM = Pattern.compile("([0-9]{3})\\.([A-Za-z0-9_-]{1,40})");

  /// @return empty if the text is no reference; whether there is such a referral is not known
  static Optional<CaseRef> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new CaseRef(Integer.parseInt(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%03d.%s".formatted(partition, id);
  }
}
