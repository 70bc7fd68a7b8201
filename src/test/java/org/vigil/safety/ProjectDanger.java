package org.vigil.safety;

import java.nio.file.Path;
import java.util.List;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.learning.ModelCache;
import org.vigil.safety.DangerExamples.Example;

/// The project's own phrases and examples, loaded once for all tests.
final class ProjectDanger {
  static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  static final Problems PROBLEMS = new Problems();
  static final List<Example> EXAMPLES = DangerExamples.load(CONTENT, PROBLEMS);
  static final DangerPhrases PHRASES = DangerPhrases.load(CONTENT, PROBLEMS);
  /// Below target, so that a second run of the same content and code does not train again.
  private static final ModelCache LEARNT = new ModelCache(Path.of("target", "learnt"));

  static final DangerDetector DETECTOR = LearnedDangerDetector.load(CONTENT, PROBLEMS, LEARNT);

  private ProjectDanger() {}
}
