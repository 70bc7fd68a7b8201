package org.vigil.knowledge.ranking;

/// A vector with few values that are not zero.
///
/// @param index places, ascending
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Sparse(int[] index, float[] value) {}
