/// The commands of `./vigil`. Nothing imports this package.
@NullMarked
package org.vigil.cli;

import org.jspecify.annotations.NullMarked;
