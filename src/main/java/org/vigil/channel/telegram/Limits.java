package org.vigil.channel.telegram;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.vigil.channel.Fleet;

/// Makes the one limiter that all sending shares.
@Factory
class Limits {

  @Singleton
  SendLimiter limiter(SendRates rates, Fleet fleet) {
    return new SendLimiter(rates, fleet, System::nanoTime);
  }
}
