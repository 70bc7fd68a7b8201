package org.vigil.hotline;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problem;
import org.vigil.content.Problems;
import org.vigil.hotline.ConfiguredPartner.Use;

/// The partners of `config/partners.yml`, and which of them asked to get nothing more.
@Singleton
final class ConfiguredPartners implements Partners {
  private final List<ConfiguredPartner> all;
  private volatile Set<String> disabled = Set.of();

  /// @throws IllegalStateException if the file is wrong; the message says where and what to do
  @Inject
  ConfiguredPartners(@Value("${vigil.config}") Path config) {
    this(read(config));
  }

  ConfiguredPartners(List<ConfiguredPartner> all) {
    this.all = List.copyOf(all);
  }

  private static List<ConfiguredPartner> read(Path config) {
    Problems problems = new Problems();
    List<ConfiguredPartner> partners = PartnerFile.read(ContentDirectory.at(config), problems);
    if (!problems.none()) {
      throw new IllegalStateException(
          problems.all().stream()
              .map(Problem::toString)
              .collect(
                  Collectors.joining("\n", "The partners in " + config + " are wrong:\n", "")));
    }
    return partners;
  }

  @Override
  public List<Partner> route(Call call, Instant now) {
    return all.stream()
        .filter(partner -> active(partner) && partner.reach().takes(call))
        .sorted(
            Comparator.comparing((ConfiguredPartner partner) -> partner.use() == Use.TEST)
                .thenComparing(partner -> !partner.hours().readSoon(now))
                .thenComparing(partner -> -partner.reach().closeness(call)))
        .map(partner -> partner.partner(now))
        .toList();
  }

  List<ConfiguredPartner> all() {
    return all;
  }

  Optional<ConfiguredPartner> find(String id) {
    return all.stream().filter(partner -> partner.id().equals(id)).findFirst();
  }

  /// Whether it gets anything now.
  boolean active(ConfiguredPartner partner) {
    return partner.enabled() && !disabled.contains(partner.id());
  }

  /// Those that asked to get nothing more, as the store says.
  void disabled(Set<String> now) {
    disabled = Set.copyOf(now);
  }

  boolean isDisabled(String id) {
    return disabled.contains(id);
  }
}
