package org.vigil.redis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// The partition count as configured; [StoreGate] holds it against the one the store was first used
/// with.
///
/// @param count 1 to 1,000: a receipt code has three digits for the partition
@ConfigurationProperties("vigil.partitions")
record ConfiguredPartitions(@Bindable(defaultValue = "16") int count) implements Partitions {
  ConfiguredPartitions {
    if (count < 1 || count > 1000) {
      throw new IllegalArgumentException("vigil.partitions.count must be between 1 and 1000");
    }
  }
}
