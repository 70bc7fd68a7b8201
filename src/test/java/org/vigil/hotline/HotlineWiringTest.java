package org.vigil.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotlineWiringTest {
  @TempDir private Path folder;

  @Test
  void everyPartIsMadeFromTheConfiguration() {
    try (ApplicationContext context =
        ApplicationContext.run(
            Map.of(
                "vigil.data", folder.resolve("data").toString(),
                "vigil.keys.configuration-folder", folder.resolve("keys").toString(),
                "vigil.config", "config"))) {
      assertThat(context.getBean(OutboxRunner.class).announcement())
          .startsWith("hotline partners: none");
      assertThat(context.getBean(OutboxSweeper.class).order()).isEqualTo(31);
      assertThat(context.getBean(PartnerCallback.class)).isNotNull();
      assertThat(context.getBean(GroupAcknowledgement.class).prefix()).isEqualTo("ack:");
      assertThat(context.getBean(DeadLetters.class)).isNotNull();
      assertThat(context.getBean(Partners.class)).isInstanceOf(ConfiguredPartners.class);
      assertThat(context.getBean(Cases.class)).isInstanceOf(StoredCases.class);
      assertThat(context.getBean(OutboxEntries.class)).isInstanceOf(SealedEntries.class);
      assertThat(context.getBean(PartnersHealth.class).getHealthInformation())
          .containsEntry("example-helpline", "off");
      OutboxSettings settings = context.getBean(OutboxSettings.class);
      assertThat(settings)
          .isEqualTo(new OutboxSettings(Duration.ofSeconds(1), Duration.ofMinutes(1), 8));
    }
  }
}
