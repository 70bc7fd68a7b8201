/// Pictures that people send: the words and codes in them, read within limits of size and time.
@NullMarked
package org.vigil.picture;

import org.jspecify.annotations.NullMarked;
