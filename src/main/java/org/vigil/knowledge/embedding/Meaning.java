package org.vigil.knowledge.embedding;

/// What a text means, as far as the embedding model can read it.
///
/// @param vector of length 1; empty if the model cannot read the text at all
/// @param trust from 0, the model cannot read it, to 1, it reads it well
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Meaning(float[] vector, float trust) {

  /// Of a text the model cannot read.
  public static final Meaning NONE = new Meaning(new float[0], 0);

  public boolean known() {
    return trust > 0;
  }

  /// The cosine of the angle between two texts; 0 if one of them is not known.
  public float similarity(Meaning other) {
    if (!known() || !other.known()) {
      return 0;
    }
    return dot(vector, other.vector);
  }

  private static float dot(float[] a, float[] b) {
    // Four sums, so that the compiler can use wide instructions.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }
}
