package org.vigil.conversation;

import org.vigil.answer.EntryAnswer;
import org.vigil.answer.PublicLines;
import org.vigil.hotline.Directory;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Retriever;
import org.vigil.language.Words;
import org.vigil.offer.OfferCheck;
import org.vigil.safety.DangerDetector;

/// Everything that is made from content, of one reading: an answer never mixes two. Immutable.
public record Library(
    Words words,
    KnowledgeBase knowledge,
    Retriever retriever,
    Directory directory,
    OfferCheck offers,
    DangerDetector danger) {

  PublicLines lines() {
    return new PublicLines(directory, words);
  }

  EntryAnswer entries() {
    return new EntryAnswer(lines(), knowledge.countries(), words);
  }
}
