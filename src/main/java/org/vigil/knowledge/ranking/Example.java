package org.vigil.knowledge.ranking;

/// A text whose entry is known.
///
/// @param entry the entry's id; [#NO_ENTRY] for a text that no entry answers
public record Example(String entry, String text) {

  public static final String NO_ENTRY = "";
}
