package org.vigil.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turns a file's bytes into text that is safe to parse: UTF-8, `\n` line ends, no byte order mark
/// (Windows editors add one), nothing that is invisible and changes how the rest is read.
final class PlainText {

  private PlainText() {}

  static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    String decoded = chars.flip().toString();
    if (result.isError()) {
      problems.add(
          file,
          lineOf(decoded, decoded.length()),
          "the file is not UTF-8 text",
          "Save it as UTF-8");
      return Optional.empty();
    }
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        problems.add(
            file,
            lineOf(text, i),
            "a hidden control character (U+%04X)".formatted((int) text.charAt(i)),
            "Delete it; typing the line anew helps");
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  private static int lineOf(String text, int end) {
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /// Control characters but tab and line feed, and those that reorder text (Unicode TR 9). Joiners
  /// and zero-width spaces stay: Khmer, Burmese, Hindi and Bengali are written with them.
  private static boolean isHidden(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean reorders = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return control || reorders || c == '\uFEFF';
  }
}
