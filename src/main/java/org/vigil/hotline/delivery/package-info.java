/// How a referral reaches a partner: signed webhook or Telegram group.
@NullMarked
package org.vigil.hotline.delivery;

import org.jspecify.annotations.NullMarked;
