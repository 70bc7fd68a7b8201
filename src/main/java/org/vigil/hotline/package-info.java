/// Public numbers, hotline partners, and the referrals that go to them with a person's consent.
@NullMarked
package org.vigil.hotline;

import org.jspecify.annotations.NullMarked;
