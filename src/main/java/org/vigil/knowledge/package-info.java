/// The entries that volunteers write, as an immutable knowledge base, and the ranking that finds
/// the right one for a question, or says that there is none.
@NullMarked
package org.vigil.knowledge;

import org.jspecify.annotations.NullMarked;
