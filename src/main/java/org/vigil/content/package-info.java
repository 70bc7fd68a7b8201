/// Reading what volunteers edit: files, front matter, and problems that name file, line and remedy.
/// Knows nothing of what the files are about.
@NullMarked
package org.vigil.content;

import org.jspecify.annotations.NullMarked;
