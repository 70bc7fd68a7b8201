/// Ranks entries by the example phrasings they come with: any entries, in any language. A linear
/// model trained on the phrasings' words and letters, another on their meanings, BM25 and the
/// nearest phrasing, joined so that each counts where it is worth something.
@NullMarked
package org.vigil.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
