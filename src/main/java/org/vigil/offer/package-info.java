/// How risky a job offer is and why: extraction, red flags, verdict.
@NullMarked
package org.vigil.offer;

import org.jspecify.annotations.NullMarked;
