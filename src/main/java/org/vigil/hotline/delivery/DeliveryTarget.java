package org.vigil.hotline.delivery;

import java.net.URI;

/// Where a partner takes referrals, as configured.
public sealed interface DeliveryTarget {

  /// A signed request to the partner's server.
  ///
  /// @param url where to
  /// @param secret where the secret is that both sides know
  /// @param privateNetwork whether the server may have an address inside a private network; else a
  ///     name that leads there is not called
  record Webhook(URI url, SecretSource secret, boolean privateNetwork) implements DeliveryTarget {

    /// Without the address, which may hold a token.
    @Override
    public String toString() {
      return "Webhook";
    }
  }

  /// A message to a group on a messenger.
  ///
  /// @param messenger the channel's name
  /// @param group the messenger's own id of the group
  record Group(String messenger, String group) implements DeliveryTarget {

    @Override
    public String toString() {
      return "Group[" + messenger + "]";
    }
  }
}
