package org.vigil.cli;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.vigil.content.LiveContent;
import org.vigil.conversation.Library;
import org.vigil.inbox.Running;

/// Takes changes of the content over while the service runs.
@Singleton
final class ContentWatch implements Running {
  private final LiveContent<Library> content;
  private final Duration interval;

  ContentWatch(LiveContent<Library> content, WatchSettings settings) {
    this.content = content;
    this.interval = settings.contentInterval();
  }

  @Override
  public void start() {
    content.start(interval);
  }

  @Override
  public void stop() {
    content.stop();
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public String announcement() {
    int problems = content.problems().size();
    return problems == 0
        ? ""
        : "Content: "
            + problems
            + " problems, and without what they spoil; see them with"
            + " ./vigil content check";
  }
}
