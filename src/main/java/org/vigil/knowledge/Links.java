package org.vigil.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Addresses in content.
final class Links {

  private Links() {}

  /// A web address with a host; empty for anything else, also for one with a user name or port.
  static Optional<URI> web(String text) {
    try {
      URI uri = new URI(text);
      boolean plain = uri.getRawUserInfo() == null && uri.getPort() == -1;
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
