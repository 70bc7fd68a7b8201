package org.vigil.inbox;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.Channel;

/// The channels by name. They are made when one is first needed, not before: a channel needs the
/// intake, and the inbox needs channels.
@Singleton
final class Channels {
  private final Supplier<List<Channel>> all;
  private volatile @Nullable List<Channel> made;

  @Inject
  Channels(BeanProvider<Channel> channels) {
    this(() -> channels.stream().toList());
  }

  Channels(Supplier<List<Channel>> all) {
    this.all = all;
  }

  /// @return empty if the channel is switched off
  Optional<Channel> find(String name) {
    List<Channel> channels = made;
    if (channels == null) {
      channels = all.get();
      made = channels;
    }
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }
}
