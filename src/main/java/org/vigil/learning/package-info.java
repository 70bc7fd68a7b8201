/// Learns from examples to tell sorts of texts apart: features, vectors, linear models trained by
/// liblinear, and files that keep what was learnt. Knows no domain; what a feature or a sort means
/// is its users' business.
@NullMarked
package org.vigil.learning;

import org.jspecify.annotations.NullMarked;
