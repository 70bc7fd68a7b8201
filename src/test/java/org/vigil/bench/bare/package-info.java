/// What Vigil is measured against: Micronaut's server that says hello or repeats JSON, packed
/// without any of Vigil's classes.
@NullMarked
package org.vigil.bench.bare;

import org.jspecify.annotations.NullMarked;
