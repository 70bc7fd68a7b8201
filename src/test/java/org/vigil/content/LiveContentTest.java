package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.vigil.testing.Eventually;

class LiveContentTest {

  private static final Duration SOON = Duration.ofMillis(20);

  @TempDir Path root;
  private LiveContent<String> live;

  /// Content that is good unless a file says "bad".
  private static String read(ContentDirectory content, Problems problems) {
    StringBuilder all = new StringBuilder();
    for (ContentFile file : content.files("", "md", problems)) {
      if (file.text().equals("bad")) {
        problems.add(file.path(), 1, "bad", "Make it good");
      } else {
        all.append(file.text());
      }
    }
    return all.toString();
  }

  @BeforeEach
  void load() throws IOException {
    write("a.md", "one");
    live = LiveContent.load(ContentDirectory.at(root), LiveContentTest::read);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(root.resolve(name), text);
  }

  @Test
  void takesOverAGoodChange() throws IOException {
    write("b.md", "+two");
    assertThat(live.get()).isEqualTo("one");
    assertThat(live.reload()).isTrue();
    assertThat(live.get()).isEqualTo("one+two");
  }

  @Test
  void keepsTheLastGoodContent() throws IOException {
    write("a.md", "bad");
    assertThat(live.reload()).isFalse();
    assertThat(live.get()).isEqualTo("one");
    assertThat(live.problems()).extracting(Problem::file).containsExactly("a.md");

    write("a.md", "mended");
    assertThat(live.reload()).isTrue();
    assertThat(live.get()).isEqualTo("mended");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void startsWithWhatCanBeRead() throws IOException {
    write("b.md", "bad");
    LiveContent<String> started =
        LiveContent.load(ContentDirectory.at(root), LiveContentTest::read);
    assertThat(started.get()).isEqualTo("one");
    assertThat(started.problems()).hasSize(1);
  }

  @Test
  void noticesAChangeByItselfAndTellsOfIt() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    live.onChange(told::add);
    live.start(SOON);
    try {
      write("new.md", "+new");
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("one+new");
      write("new.md", "bad");
      write("other.md", "+other");
      write("new.md", "+newer");
      assertThat(told.poll(10, TimeUnit.SECONDS)).contains("+other");
    } finally {
      live.stop();
    }
  }

  @Test
  void noticesAFileThatIsReplacedByAnotherOfTheSameSizeAndAge() throws Exception {
    BlockingQueue<String> told = watch();
    try {
      Path fresh = Files.writeString(root.resolve("fresh"), "two");
      Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(root.resolve("a.md")));
      Files.move(fresh, root.resolve("a.md"), StandardCopyOption.ATOMIC_MOVE);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("two");
    } finally {
      live.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".a.md.swp", ".hidden.md", "a.md~", "#a.md#", ".git/HEAD", ".~lock.a.md"})
  void whatAnEditorLeavesBesideAFileIsNoChange(String name) throws IOException {
    Fingerprint before = Fingerprint.of(root);
    Files.createDirectories(root.resolve(name).getParent());
    write(name, "bad");
    assertThat(Fingerprint.of(root)).isEqualTo(before);
    live.reload();
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void keepsServingWhileTheFolderIsSwappedForAnother() throws Exception {
    Path content = Files.createDirectory(root.resolve("content"));
    Files.writeString(content.resolve("a.md"), "old");
    live = LiveContent.load(ContentDirectory.at(content), LiveContentTest::readSome);
    BlockingQueue<String> told = watch();
    try {
      Files.move(content, root.resolve("aside"));
      Eventually.within(Duration.ofSeconds(10))
          .that("the loss is seen", () -> !live.problems().isEmpty());
      assertThat(live.get()).isEqualTo("old");
      Path next = Files.createDirectory(root.resolve("next"));
      Files.writeString(next.resolve("a.md"), "new");
      Files.move(next, content);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("new");
    } finally {
      live.stop();
    }
  }

  @Test
  void logsFileLineAndRemedyOfWhatIsWrong() throws Exception {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(LiveContent.class);
    lines.start();
    logger.addAppender(lines);
    try {
      write("a.md", "bad");
      live.reload();
    } finally {
      logger.detachAppender(lines);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("content: a.md:1: bad. Make it good.");
  }

  /// As [#read], and no content at all is a problem.
  private static String readSome(ContentDirectory content, Problems problems) {
    String all = read(content, problems);
    if (all.isEmpty()) {
      problems.add("a.md", 1, "nothing is here", "Bring it back");
    }
    return all;
  }

  private BlockingQueue<String> watch() {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    live.onChange(told::add);
    live.start(SOON);
    return told;
  }

  @Test
  void aLoaderThatFailsDoesNotEndTheWatch() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    LiveContent<String> fragile =
        LiveContent.load(
            ContentDirectory.at(root),
            (content, problems) -> {
              String text = read(content, problems);
              if (text.contains("boom")) {
                told.add("failed");
                throw new IllegalStateException("a bug");
              }
              return text;
            });
    fragile.onChange(told::add);
    fragile.start(SOON);
    try {
      write("a.md", "boom");
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("failed");
      write("a.md", "fine again");
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("fine again");
    } finally {
      fragile.stop();
    }
  }
}
