package org.vigil.hotline.delivery;

import org.vigil.channel.Channel.SendResult;
import org.vigil.channel.GroupMessenger;

/// Delivers to a group on a messenger, for hotlines that have nothing else. A reply whose
/// confirmation was lost stands in the group twice, under the same reference.
public final class GroupDelivery implements Delivery {
  private final GroupMessenger messenger;
  private final String group;
  private final String buttonPrefix;

  /// @param buttonPrefix put before the reference in the data of the button
  public GroupDelivery(GroupMessenger messenger, String group, String buttonPrefix) {
    this.messenger = messenger;
    this.group = group;
    this.buttonPrefix = buttonPrefix;
  }

  @Override
  public DeliveryResult deliver(Parcel parcel) {
    if (!messenger.on()) {
      return new DeliveryResult.Deferred("messenger off");
    }
    ReferralEvent event = ReferralEvent.read(parcel.body());
    return switch (messenger.send(group, GroupText.of(event, buttonPrefix))) {
      case SendResult.Sent _ -> new DeliveryResult.Accepted();
      case SendResult.Deferred(var retryAfter) ->
          new DeliveryResult.Deferred("messenger", retryAfter);
      case SendResult.Gone _ -> new DeliveryResult.Gone("group gone");
    };
  }
}
