package org.vigil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
