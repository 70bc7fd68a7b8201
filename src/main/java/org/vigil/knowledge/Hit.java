package org.vigil.knowledge;

/// A topic that may answer a question.
///
/// @param probability how likely this is the right one, from 0 to 1
public record Hit(String slug, double probability) {}
