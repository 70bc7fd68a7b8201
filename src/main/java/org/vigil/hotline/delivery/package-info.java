/// How a referral reaches a partner: a signed webhook, or a group on a messenger. Knows nothing of
/// where referrals are stored, nor when they are tried again.
@NullMarked
package org.vigil.hotline.delivery;

import org.jspecify.annotations.NullMarked;
