package org.vigil.channel.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.vigil.channel.Intake;
import org.vigil.channel.NumbersNotice;
import org.vigil.channel.OutageNotice;
import org.vigil.channel.PageWords;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.language.Words;
import org.vigil.privacy.Pseudonyms;
import org.vigil.privacy.Sealer;
import org.vigil.redis.Redis;

/// Puts [WebFakes] in the place of the rest of the service.
@Factory
@Requires(beans = WebFakes.class)
final class WebFakeBeans {
  private final WebFakes fakes;

  WebFakeBeans(WebFakes fakes) {
    this.fakes = fakes;
  }

  @Singleton
  @Replaces(Redis.class)
  Redis redis() {
    return fakes.redis;
  }

  @Singleton
  @Replaces(Intake.class)
  Intake intake() {
    return fakes;
  }

  @Singleton
  @Replaces(Sealer.class)
  Sealer sealer() {
    return fakes.keys.sealer();
  }

  @Singleton
  @Replaces(Pseudonyms.class)
  Pseudonyms pseudonyms() {
    return fakes.keys.pseudonyms();
  }

  @Singleton
  @Replaces(PageWords.class)
  PageWords words() {
    Words words = Words.load(ContentDirectory.at(Path.of("content")), new Problems());
    return () -> words;
  }

  @Singleton
  @Replaces(NumbersNotice.class)
  NumbersNotice numbers() {
    return language -> WebFakes.outage();
  }

  @Singleton
  @Replaces(OutageNotice.class)
  OutageNotice notice() {
    return language -> WebFakes.outage();
  }
}
