package org.vigil.hotline;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/// Shows in `/health` which partners get referrals: `on`, `test` (nobody reads it), `off`, or
/// `disabled` (it asked for nothing more). Always up: a partner's state is no fault of the service.
@Singleton
final class PartnersHealth extends AbstractHealthIndicator<Map<String, String>> {
  private final ConfiguredPartners partners;

  PartnersHealth(ConfiguredPartners partners) {
    this.partners = partners;
  }

  @Override
  protected Map<String, String> getHealthInformation() {
    healthStatus = HealthStatus.UP;
    Map<String, String> states = new TreeMap<>();
    for (ConfiguredPartner partner : partners.all()) {
      states.put(partner.id(), state(partner));
    }
    return states;
  }

  private String state(ConfiguredPartner partner) {
    if (partners.isDisabled(partner.id())) {
      return "disabled";
    }
    return switch (partner.use()) {
      case ON -> "on";
      case TEST -> "test";
      case OFF -> "off";
    };
  }

  @Override
  protected String getName() {
    return "partners";
  }
}
