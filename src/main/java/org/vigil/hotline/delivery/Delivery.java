package org.vigil.hotline.delivery;

/// The way to one partner. Safe for many threads.
public interface Delivery {

  /// Makes one attempt; blocks for at most half a minute. May be repeated: the partner tells by the
  /// parcel's id, or a reader by its reference, that it is the same.
  ///
  /// Never throws for a fault of the partner or the network.
  DeliveryResult deliver(Parcel parcel);
}
