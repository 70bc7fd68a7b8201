package org.vigil.hotline.delivery;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Tells addresses of this machine and of private networks from those of the internet.
final class PrivateAddress {
  private PrivateAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        // RFC 4193, fc00::/7.
        || (address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc)
        // RFC 6598, 100.64.0.0/10.
        || (bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
  }
}
