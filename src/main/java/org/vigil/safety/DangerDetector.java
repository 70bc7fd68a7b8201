package org.vigil.safety;

/// Tells whether the writer, or someone they write for, is in danger now. Made from content;
/// immutable, safe for many threads.
public interface DangerDetector {

  /// Looks at one message in any language. Pure computation without a model or I/O: well under a
  /// millisecond for a short message, linear in the length.
  Danger detect(String text);
}
