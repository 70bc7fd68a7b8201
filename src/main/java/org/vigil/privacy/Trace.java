package org.vigil.privacy;

/// A stack trace without any message: an exception's words may hold what a person wrote.
public final class Trace {
  private static final int FRAMES = 40;

  private Trace() {}

  public static String of(Throwable error) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (Throwable cause = error; cause != null && depth < 5; cause = cause.getCause(), depth++) {
      out.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        out.append("\n  at ").append(frames[i]);
      }
      out.append('\n');
    }
    return out.toString().strip();
  }
}
