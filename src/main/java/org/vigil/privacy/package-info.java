/// Pseudonyms, encryption at rest, and the keys for both.
@NullMarked
package org.vigil.privacy;

import org.jspecify.annotations.NullMarked;
