package org.vigil.conversation;

import java.util.regex.Pattern;

/// Makes links in somebody's words dead, so that no messenger turns them into something to tap.
final class Defang {
  private static final Pattern SCHEME = Pattern.compile("(?i)\\bhtt(ps?)(?=://)");
  private static final Pattern HOST =
      Pattern.compile("(?<=[\\p{L}\\p{N}-])\\.(?=\\p{L}[\\p{L}\\p{N}-]*(?:[/?#:]|\\b))");

  private Defang() {}

  /// `https://a.b/c` becomes `hxxps://a[.]b/c`; a sentence's full stop stays.
  static String links(String text) {
    return HOST.matcher(SCHEME.matcher(text).replaceAll("hxx$1")).replaceAll("[.]");
  }
}
