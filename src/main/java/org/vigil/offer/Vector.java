package org.vigil.offer;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;

/// A sparse vector. Immutable.
final class Vector {

  private final int[] indexes;
  private final float[] values;

  /// @param indexes ascending, from 0; not changed afterwards
  /// @param values of the same length; not changed afterwards
  Vector(int[] indexes, float[] values) {
    this.indexes = indexes;
    this.values = values;
  }

  double dot(float[] weights) {
    double sum = 0;
    for (int i = 0; i < indexes.length; i++) {
      sum += values[i] * weights[indexes[i]];
    }
    return sum;
  }

  /// For the trainer, which counts from 1.
  Feature[] nodes() {
    Feature[] nodes = new Feature[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      nodes[i] = new FeatureNode(indexes[i] + 1, values[i]);
    }
    return nodes;
  }
}
