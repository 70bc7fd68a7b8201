/// Who is in danger now. Works on the text alone: no network, no model, no store.
@NullMarked
package org.vigil.safety;

import org.jspecify.annotations.NullMarked;
