package org.vigil.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionLimitTest {
  private static final byte[] HERE = InetAddress.ofLiteral("192.0.2.1").getAddress();

  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private final WebSettings settings =
      new WebSettings(true, List.of(), WebSettings.WEATHER, "", 2, Duration.ofSeconds(10), 5);
  private final SessionLimit limit =
      new SessionLimit(settings, new ClientAddress(settings), new Steps());

  @Test
  void givesABurstAndThenOneAnInterval() {
    assertThat(limit.take(HERE)).isTrue();
    assertThat(limit.take(HERE)).isTrue();
    assertThat(limit.take(HERE)).isFalse();
    now = now.plusSeconds(10);
    assertThat(limit.take(HERE)).isTrue();
    assertThat(limit.take(HERE)).isFalse();
    now = now.plusSeconds(3600);
    assertThat(limit.take(HERE)).isTrue();
    assertThat(limit.take(HERE)).isTrue();
    assertThat(limit.take(HERE)).isFalse();
  }

  @Test
  void oneAddressDoesNotHoldUpAnother() {
    limit.take(HERE);
    limit.take(HERE);
    assertThat(limit.take(InetAddress.ofLiteral("192.0.2.2").getAddress())).isTrue();
  }

  @Test
  void theIpv6AddressesOfOneHouseholdAreOne() {
    assertThat(limit.take(InetAddress.ofLiteral("2001:db8::1").getAddress())).isTrue();
    assertThat(limit.take(InetAddress.ofLiteral("2001:db8::2:2").getAddress())).isTrue();
    assertThat(limit.take(InetAddress.ofLiteral("2001:db8::3").getAddress())).isFalse();
    assertThat(limit.take(InetAddress.ofLiteral("2001:db8:0:1::1").getAddress())).isTrue();
  }

  @Test
  void forgetsTheQuietestAddressWhenThereAreTooMany() {
    limit.take(HERE);
    limit.take(HERE);
    for (int i = 0; i < SessionLimit.ADDRESSES; i++) {
      limit.take(new byte[] {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i});
    }
    assertThat(limit.take(HERE)).isTrue();
  }

  /// A clock that stands still until the test moves it.
  private final class Steps extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
