package org.vigil.picture;

import java.util.List;

/// What a picture says.
public sealed interface PictureText {

  /// Words, codes or both were found.
  ///
  /// @param words with line ends as in the picture; empty if only codes were found. May be misread
  /// @param codes what QR codes hold, such as a link; never followed
  record Read(String words, List<String> codes) implements PictureText {
    public Read {
      codes = List.copyOf(codes);
      if (words.isBlank() && codes.isEmpty()) {
        throw new IllegalArgumentException("nothing was read");
      }
    }

    /// Words and codes, one below the other.
    public String all() {
      return codes.isEmpty() ? words : (words + "\n" + String.join("\n", codes)).strip();
    }

    /// Names nothing.
    @Override
    public String toString() {
      return "Read[]";
    }
  }

  /// Nothing was read.
  record Nothing(Why why) implements PictureText {}

  /// Why nothing was read.
  enum Why {
    /// More than 5 MB or 20 megapixels.
    TOO_LARGE,
    /// Not a picture of a known form, or damaged.
    NOT_A_PICTURE,
    /// A picture in which no words were found.
    NO_WORDS,
    /// No program to read words is installed, and there are no codes.
    NO_READER,
    /// It would have taken too long, or too many wait.
    BUSY
  }
}
