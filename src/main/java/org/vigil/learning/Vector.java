package org.vigil.learning;

/// A vector with few values that are not zero.
///
/// @param index places, ascending
/// @param value what stands there
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Vector(int[] index, float[] value) {

  /// Nothing but zeros.
  public static final Vector NONE = new Vector(new int[0], new float[0]);
}
