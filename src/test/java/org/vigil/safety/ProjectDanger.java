package org.vigil.safety;

import java.nio.file.Path;
import java.util.List;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.safety.DangerExamples.Example;

/// The project's own phrases and examples, loaded once for all tests.
final class ProjectDanger {
  static final ContentDirectory CONTENT = ContentDirectory.at(Path.of("content"));
  static final Problems PROBLEMS = new Problems();
  static final List<Example> EXAMPLES = DangerExamples.load(CONTENT, PROBLEMS);
  static final DangerPhrases PHRASES = DangerPhrases.load(CONTENT, PROBLEMS);
  static final DangerDetector DETECTOR = LearnedDangerDetector.load(CONTENT, PROBLEMS);

  private ProjectDanger() {}
}
