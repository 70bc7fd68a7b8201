package org.vigil.redis;

import io.lettuce.core.RedisFuture;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one [Link] alive: opens it when the server can be reached, also for the first time, and
/// replaces it when nothing came back for three seconds. A connection whose other end vanished
/// without a word would otherwise hang until the kernel gives up, which takes a quarter of an hour.
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration BEAT = Duration.ofMillis(500);
  private static final int MISSED_BEATS = 6;

  private final Supplier<Link> opener;
  private final Consumer<Link> opened;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Link link;
  private volatile boolean answering;
  private boolean saidUnreachable;
  private volatile boolean saidRefused;

  /// @param opener connects or throws; [StoreRefusedException] if the server must not be used
  /// @param opened is told of each new link before anybody uses it
  Keeper(Supplier<Link> opener, Consumer<Link> opened) {
    this.opener = opener;
    this.opened = opened;
  }

  /// Tries once in the caller's thread and then goes on in one of its own; never throws because the
  /// server is away.
  ///
  /// @throws StoreRefusedException if the server is there and must not be used
  void start() {
    try {
      open();
    } catch (StoreRefusedException e) {
      close();
      throw e;
    }
    Thread.ofVirtual().name("redis-keeper").start(this::keep);
  }

  /// @return null as long as there is no connection
  @Nullable Link link() {
    return link;
  }

  /// Whether the server answered when it was last asked, half a second ago.
  boolean answering() {
    return answering;
  }

  /// Whether the server that was found last must not be used.
  boolean refused() {
    return saidRefused;
  }

  private void keep() {
    int missed = 0;
    try {
      while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        Link current = link;
        if (current == null) {
          tryAgain();
          missed = 0;
        } else if (answers(current)) {
          answering = true;
          missed = 0;
        } else {
          answering = false;
          if (++missed >= MISSED_BEATS) {
            link = null;
            current.close();
            tryAgain();
            missed = 0;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryAgain() {
    try {
      open();
    } catch (StoreRefusedException e) {
      if (!saidRefused) {
        LOG.error("{}", e.getMessage());
        saidRefused = true;
      }
    }
  }

  private synchronized void open() {
    if (closed.getCount() == 0) {
      return;
    }
    try {
      Link fresh = opener.get();
      opened.accept(fresh);
      link = fresh;
      answering = true;
      LOG.info("Redis is reachable");
      saidUnreachable = false;
      saidRefused = false;
    } catch (StoreRefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      if (!saidUnreachable) {
        // Not its message: it holds an address.
        LOG.warn("Redis is not reachable ({}); trying on", e.getClass().getSimpleName());
        saidUnreachable = true;
      }
    }
  }

  private static boolean answers(Link link) throws InterruptedException {
    RedisFuture<String> ping = null;
    try {
      ping = link.commands().ping();
      ping.get(BEAT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      if (ping != null) {
        ping.cancel(true);
      }
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    Link current = link;
    link = null;
    answering = false;
    if (current != null) {
      current.close();
    }
  }
}
