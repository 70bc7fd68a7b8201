package org.vigil.hotline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigil.channel.GroupMessenger;
import org.vigil.hotline.delivery.Delivery;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.hotline.delivery.GroupDelivery;
import org.vigil.hotline.delivery.SigningSecret;
import org.vigil.hotline.delivery.WebhookDelivery;

/// The ways to the partners that are switched on, with their secrets.
@Singleton
final class Deliveries {
  private final Map<String, Delivery> ways = new HashMap<>();
  private final Map<String, SigningSecret> secrets = new HashMap<>();

  /// @throws IllegalStateException if a secret or a messenger is missing; the message says what to
  ///     do
  @Inject
  Deliveries(ConfiguredPartners partners, List<GroupMessenger> messengers, Clock clock) {
    HttpClient client = WebhookDelivery.client();
    for (ConfiguredPartner partner : partners.all()) {
      if (partner.enabled()) {
        switch (partner.target()) {
          case DeliveryTarget.Webhook webhook -> {
            SigningSecret secret = webhook.secret().read(System::getenv);
            secrets.put(partner.id(), secret);
            ways.put(partner.id(), new WebhookDelivery(webhook, secret, client, clock));
          }
          case DeliveryTarget.Group group ->
              ways.put(
                  partner.id(),
                  new GroupDelivery(
                      messenger(group, messengers), group.group(), GroupAcknowledgement.PREFIX));
        }
      }
    }
  }

  /// Of ways that are made already.
  Deliveries(Map<String, Delivery> ways, Map<String, SigningSecret> secrets) {
    this.ways.putAll(ways);
    this.secrets.putAll(secrets);
  }

  Optional<Delivery> to(String partner) {
    return Optional.ofNullable(ways.get(partner));
  }

  /// The secret that a partner signs its callbacks with; empty if it has none or is off.
  Optional<SigningSecret> secret(String partner) {
    return Optional.ofNullable(secrets.get(partner));
  }

  private static GroupMessenger messenger(
      DeliveryTarget.Group group, List<GroupMessenger> messengers) {
    return messengers.stream()
        .filter(messenger -> messenger.channel().equals(group.messenger()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A partner in config/partners.yml is reached on "
                        + group.messenger()
                        + ", which this build has not. Write another delivery."));
  }
}
