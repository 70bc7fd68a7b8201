package org.vigil.inbox;

import jakarta.inject.Singleton;
import org.vigil.channel.InboundMessage;
import org.vigil.channel.Intake;
import org.vigil.channel.IntakeUnavailableException;
import org.vigil.redis.AcceptScript;
import org.vigil.redis.RedisUnavailableException;

/// Takes messages into the store and wakes whoever works on their partition.
@Singleton
final class StoredIntake implements Intake {
  private final Records records;
  private final Admission admission;
  private final Doorbells doorbells;
  private final Excess excess;
  private final InboxMeters meters;

  StoredIntake(
      Records records,
      Admission admission,
      Doorbells doorbells,
      Excess excess,
      InboxMeters meters) {
    this.records = records;
    this.admission = admission;
    this.doorbells = doorbells;
    this.excess = excess;
    this.meters = meters;
  }

  @Override
  public Acceptance accept(InboundMessage message) {
    Place place = records.place(message.chat());
    AcceptScript.Outcome outcome;
    try {
      outcome = admission.admit(place, message);
    } catch (RedisUnavailableException e) {
      meters.accepted("unavailable");
      throw new IntakeUnavailableException("the store did not take the message", e);
    }
    meters.accepted(outcome.name());
    return switch (outcome) {
      case ACCEPTED -> {
        doorbells.ring(place.keys().partition());
        yield Acceptance.ACCEPTED;
      }
      case DUPLICATE -> Acceptance.DUPLICATE;
      // Not stored, and must not come again.
      case LIMITED -> Acceptance.ACCEPTED;
      case LIMITED_TELL -> {
        excess.tell(message);
        yield Acceptance.ACCEPTED;
      }
      case FULL ->
          throw new IntakeUnavailableException(
              "too many messages wait", new IllegalStateException("the partition is full"));
    };
  }
}
