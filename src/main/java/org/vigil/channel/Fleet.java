package org.vigil.channel;

/// The instances that share one store.
public interface Fleet {

  /// How many live now, this one included; at least 1. A messenger's overall limit is divided by
  /// it. Returns at once.
  int size();
}
