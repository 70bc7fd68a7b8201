package org.vigil.conversation;

import jakarta.inject.Singleton;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent;
import org.vigil.content.Problems;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Trainer;
import org.vigil.language.Words;
import org.vigil.learning.ModelCache;
import org.vigil.offer.TrainedOfferCheck;
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
    KnowledgeBase knowledge = KnowledgeBase.load(content, problems);
    return new Library(
        Words.loadAll(content, problems),
        knowledge,
        trainer.train(knowledge),
        ListedLines.load(content, problems),
        TrainedOfferCheck.load(content, problems, models),
        LearnedDangerDetector.load(content, problems, models));
  }
}
