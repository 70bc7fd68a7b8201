package org.vigil.content;

/// One file that volunteers edit.
///
/// @param path relative to the content folder, '/'-separated
/// @param text what it holds: lines end with `\n`, no byte order mark, no control characters
public record ContentFile(String path, String text) {

  /// The last part of the path without its extension: `en` for `topics/check-offer/en.md`.
  public String name() {
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  /// The name of the folder the file is in: `check-offer` for `topics/check-offer/en.md`; "" at the
  /// top.
  public String folder() {
    String[] parts = path.split("/", -1);
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }
}
