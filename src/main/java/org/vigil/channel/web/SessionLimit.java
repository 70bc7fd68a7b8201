package org.vigil.channel.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How many conversations one address may begin: a bucket per address, in this process's memory
/// only. An address is known by a hash under a key that dies with the process; none is stored. When
/// there are too many addresses the one that was quiet longest is forgotten: it fails open, so that
/// nobody in need is turned away for lack of memory.
@Singleton
final class SessionLimit {
  static final int ADDRESSES = 20_000;
  private static final String ALGORITHM = "HmacSHA256";
  // The first 64 bits of an IPv6 address are one household.
  private static final int IPV6_PREFIX = 8;

  private final WebSettings settings;
  private final ClientAddress addresses;
  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<Long, Long> full = new Buckets();

  SessionLimit(WebSettings settings, ClientAddress addresses, Clock clock) {
    this.settings = settings;
    this.addresses = addresses;
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
  }

  /// Takes one from the bucket of whoever asks; false if it is empty.
  boolean take(HttpRequest<?> request) {
    return take(addresses.of(request));
  }

  synchronized boolean take(byte[] address) {
    long now = clock.millis();
    long interval = settings.sessionInterval().toMillis();
    long id = hash(address.length > 4 ? Arrays.copyOf(address, IPV6_PREFIX) : address);
    long fullAt = Math.max(now, full.getOrDefault(id, now));
    if (fullAt - now > (settings.sessions() - 1) * interval) {
      return false;
    }
    full.put(id, fullAt + interval);
    return true;
  }

  private long hash(byte[] address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(address)).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot compute " + ALGORITHM, e);
    }
  }

  /// When each address's bucket is full again, quietest first.
  private static final class Buckets extends LinkedHashMap<Long, Long> {
    private static final long serialVersionUID = 1L;

    Buckets() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
      return size() > ADDRESSES;
    }
  }
}
