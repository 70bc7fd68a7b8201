package org.vigil.channel.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent;
import org.vigil.language.Words;

/// Reads the page's words when the page is first asked for, and follows their files.
@Factory
final class PageWordsFactory {
  private static final Duration LOOK = Duration.ofSeconds(2);

  @Singleton
  PageWords words(@Value("${vigil.content}") String content) {
    LiveContent<Words> words = LiveContent.load(ContentDirectory.at(Path.of(content)), Words::load);
    words.start(LOOK);
    return words::get;
  }
}
