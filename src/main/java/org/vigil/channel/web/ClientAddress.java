package org.vigil.channel.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;

/// The address of whoever sent a request, for [SessionLimit] only.
@Singleton
final class ClientAddress {
  private final String header;

  ClientAddress(WebSettings settings) {
    this.header = settings.addressHeader();
  }

  /// The connection's address, or the last one that the proxy's header names: those before it came
  /// from outside.
  byte[] of(HttpRequest<?> request) {
    String named = header.isEmpty() ? null : request.getHeaders().get(header);
    if (named != null) {
      String last = named.substring(named.lastIndexOf(',') + 1).strip();
      return literal(last);
    }
    InetAddress address = request.getRemoteAddress().getAddress();
    return address == null ? new byte[0] : address.getAddress();
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException e) {
      // Not an address: whatever the proxy says is one bucket, short enough not to look like IPv6.
      return new byte[] {(byte) address.hashCode(), (byte) (address.hashCode() >> 8)};
    }
  }
}
