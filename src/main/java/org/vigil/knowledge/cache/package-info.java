/// What is costly to make and can be made anew: files that are checked when read and replaced as a
/// whole.
@NullMarked
package org.vigil.knowledge.cache;

import org.jspecify.annotations.NullMarked;
