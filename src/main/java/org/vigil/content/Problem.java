package org.vigil.content;

/// One thing that is wrong in a content file, in words for the volunteer who wrote it.
///
/// @param file path below the content folder, '/'-separated
/// @param line line in that file, from 1
/// @param what what is wrong, without a final full stop
/// @param remedy what to do about it, without a final full stop
public record Problem(String file, int line, String what, String remedy) {

  public Problem {
    line = Math.max(1, line);
    what = withoutStop(what);
    remedy = withoutStop(remedy);
  }

  private static String withoutStop(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  /// `file:line: what. remedy.`
  @Override
  public String toString() {
    return file + ":" + line + ": " + what + ". " + remedy + ".";
  }
}
