package org.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.vigil.testing.Eventually;

class StartedPartsTest {
  private final StartedParts parts = new StartedParts();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void stopsInReverseAndOnce() {
    start("store");
    start("inbox");
    parts.stop();
    parts.stop();
    assertThat(done).containsExactly("+store", "+inbox", "-inbox", "-store");
  }

  @Test
  void nothingStartsAfterAStop() {
    parts.stop();
    start("store");
    assertThat(done).isEmpty();
  }

  @Test
  void aPartThatDoesNotStopKeepsNoOtherFromStopping() {
    start("store");
    parts.start(
        () -> {},
        () -> {
          throw new IllegalStateException("stuck");
        });
    parts.stop();
    assertThat(done).containsExactly("+store", "-store");
  }

  @Test
  void aPartThatFailedToStartIsStoppedToo() {
    assertThatThrownBy(
            () ->
                parts.start(
                    () -> {
                      throw new IllegalStateException("no store");
                    },
                    () -> done.add("-store")))
        .hasMessage("no store");
    parts.stop();
    assertThat(done).containsExactly("-store");
  }

  @Test
  void aStopThatComesDuringAStartWaitsForItAndStopsItToo() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread starter =
        Thread.ofPlatform()
            .start(
                () ->
                    parts.start(
                        () -> {
                          starting.countDown();
                          awaitQuietly(go);
                          done.add("+store");
                        },
                        () -> done.add("-store")));
    starting.await();
    Thread stopper = Thread.ofPlatform().start(parts::stop);
    Eventually.within(Duration.ofSeconds(20))
        .that("the stop waits", () -> stopper.getState() == Thread.State.BLOCKED);
    go.countDown();
    starter.join();
    stopper.join();
    assertThat(done).containsExactly("+store", "-store");
  }

  private void start(String name) {
    parts.start(() -> done.add("+" + name), () -> done.add("-" + name));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
