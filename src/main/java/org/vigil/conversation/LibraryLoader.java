package org.vigil.conversation;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent;
import org.vigil.content.Problems;
import org.vigil.hotline.Directory;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Trainer;
import org.vigil.language.Words;
import org.vigil.learning.ModelCache;
import org.vigil.offer.OfferCheck;
import org.vigil.offer.TrainedOfferCheck;
import org.vigil.safety.DangerDetector;
import org.vigil.safety.LearnedDangerDetector;

/// Reads the whole content and trains what learns from it. Blocks, some seconds when content is
/// new.
@Singleton
public final class LibraryLoader implements LiveContent.Loader<Library> {
  private final Trainer trainer;
  private final ModelCache models;

  public LibraryLoader(Trainer trainer, ModelCache models) {
    this.trainer = trainer;
    this.models = models;
  }

  @Override
  public Library load(ContentDirectory content, Problems problems) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Part<KnowledgeBase> knowledge = Part.begin(threads, content, KnowledgeBase::load);
      Part<OfferCheck> offers =
          Part.begin(threads, content, (c, p) -> TrainedOfferCheck.load(c, p, models));
      Part<DangerDetector> danger =
          Part.begin(threads, content, (c, p) -> LearnedDangerDetector.load(c, p, models));
      Part<Words> words = Part.begin(threads, content, Words::loadAll);
      Part<Directory> lines = Part.begin(threads, content, ListedLines::load);
      KnowledgeBase base = knowledge.end(problems);
      return new Library(
          words.end(problems),
          base,
          trainer.train(base),
          lines.end(problems),
          offers.end(problems),
          danger.end(problems));
    }
  }

  /// One part of the library, made beside the others with a list of problems of its own.
  private record Part<T>(Problems found, Future<T> made) {

    static <T> Part<T> begin(
        ExecutorService threads, ContentDirectory content, LiveContent.Loader<? extends T> loader) {
      Problems found = new Problems();
      return new Part<>(found, threads.submit(() -> loader.load(content, found)));
    }

    /// Blocks until it is made.
    ///
    /// @param problems takes what was wrong with it
    T end(Problems problems) {
      try {
        T part = made.get();
        problems.addAll(found);
        return part;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while content was read", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("content could not be read", e.getCause());
      }
    }
  }
}
