package org.vigil.learning;

/// How much each sort of feature counts in a vector.
///
/// @param words the length of the part of the vector that the words make
/// @param letters the length of the part that the runs of letters make
/// @param sign the value of each sign
/// @param least a feature that fewer texts have than these tells nothing and is left out
public record Weighing(float words, float letters, float sign, int least) {

  public Weighing {
    if (least < 1) {
      throw new IllegalArgumentException("a feature must be in at least one text");
    }
  }
}
