/// Sentence vectors. The only place that knows the embedding model's classes.
@NullMarked
package org.vigil.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
