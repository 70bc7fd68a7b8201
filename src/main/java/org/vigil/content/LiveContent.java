package org.vigil.content;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is made from content, made anew when volunteers change a file. A change with problems is
/// logged and not taken over: what was good last keeps serving. Only at the start, when there is
/// nothing yet to keep, what could be read is taken.
///
/// @param <T> an immutable value made from the whole content
public final class LiveContent<T> implements Supplier<T> {

  private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);

  /// Makes the value; leaves out what has problems and records them. Blocks.
  @FunctionalInterface
  public interface Loader<T> {
    T load(ContentDirectory content, Problems problems);
  }

  private final ContentDirectory content;
  private final Loader<T> loader;
  private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile T value;
  private volatile List<Problem> problems;
  private Fingerprint taken;

  private LiveContent(ContentDirectory content, Loader<T> loader) {
    this.content = content;
    this.loader = loader;
    this.taken = Fingerprint.of(content.root());
    Problems found = new Problems();
    this.value = loader.load(content, found);
    this.problems = found.all();
    report(problems);
  }

  /// Loads for the first time. Blocks.
  public static <T> LiveContent<T> load(ContentDirectory content, Loader<T> loader) {
    return new LiveContent<>(content, loader);
  }

  /// The value in force. Take it once per unit of work, so that one answer has one content.
  @Override
  public T get() {
    return value;
  }

  /// What was wrong when the content was read last; empty if the value in force is the whole
  /// content.
  public List<Problem> problems() {
    return problems;
  }

  /// Is told of each later value, in the thread that watches; must not block for long.
  public void onChange(Consumer<T> listener) {
    listeners.add(listener);
  }

  /// Loads now, and takes the value over if nothing is wrong. Blocks; may be repeated.
  ///
  /// @return whether it was taken over
  public synchronized boolean reload() {
    taken = Fingerprint.of(content.root());
    Problems found = new Problems();
    T next = loader.load(content, found);
    problems = found.all();
    report(problems);
    if (!problems.isEmpty()) {
      return false;
    }
    value = next;
    LOG.info("content taken over");
    listeners.forEach(listener -> listener.accept(next));
    return true;
  }

  /// Starts to look for changed files in a thread of its own. A change counts when two looks in a
  /// row see the same, so that a half-copied folder is not read.
  public void start(Duration interval) {
    Thread.ofVirtual().name("content").start(() -> watch(interval));
  }

  /// Stops looking; the value stays.
  public void stop() {
    stopped.countDown();
  }

  private void watch(Duration interval) {
    @Nullable Fingerprint changed = null;
    try {
      while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        changed = look(changed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @param changed what the look before saw, if that was a change
  /// @return what this one saw, if it is one that was not taken over
  private @Nullable Fingerprint look(@Nullable Fingerprint changed) {
    try {
      Fingerprint now = Fingerprint.of(content.root());
      if (now.equals(changed)) {
        reload();
      }
      return now.equals(taken()) ? null : now;
    } catch (RuntimeException e) {
      // A bug in a loader or a folder in motion must not end the watch: the next change may mend
      // it.
      LOG.error("content could not be loaded", e);
      return null;
    }
  }

  private synchronized Fingerprint taken() {
    return taken;
  }

  private static void report(List<Problem> problems) {
    for (Problem problem : problems) {
      LOG.warn("content: {}", problem);
    }
    if (!problems.isEmpty()) {
      LOG.warn("content has {} problems; `vigil content check` shows them", problems.size());
    }
  }
}
