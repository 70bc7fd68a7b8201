package org.vigil.channel.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// The web page's settings.
///
/// @param enabled whether the page is there at all
/// @param origins where the page is reached if that is not where requests arrive (a proxy that
///     changes `Host`), as `https://name` or `https://name:port`; the request's own host is always
///     accepted
/// @param exitUrl the neutral page that the quick exit opens
/// @param addressHeader the header in which a proxy names the address of the person as its last
///     value; empty if there is no proxy: then a header cannot be forged
/// @param sessions conversations that one address may begin at once
/// @param sessionInterval time after which it may begin one more
/// @param polls pages that may wait for a reply on this instance at once
@ConfigurationProperties("vigil.web")
record WebSettings(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "") List<String> origins,
    @Bindable(defaultValue = WebSettings.WEATHER) String exitUrl,
    @Bindable(defaultValue = "") String addressHeader,
    @Bindable(defaultValue = "30") int sessions,
    @Bindable(defaultValue = "10s") Duration sessionInterval,
    @Bindable(defaultValue = "5000") int polls) {
  static final String WEATHER = "https://www.google.com/search?q=weather";

  WebSettings {
    origins = origins.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
    addressHeader = addressHeader.strip();
    origins.forEach(WebSettings::checkOrigin);
    if (!isPage(exitUrl)) {
      throw new IllegalArgumentException(
          "vigil.web.exit-url must be an address that starts with https:// or http://");
    }
    if (sessions < 1 || polls < 1) {
      throw new IllegalArgumentException(
          "vigil.web.sessions and vigil.web.polls must be at least 1");
    }
    if (sessionInterval.isNegative() || sessionInterval.isZero()) {
      throw new IllegalArgumentException("vigil.web.session-interval must be longer than nothing");
    }
  }

  private static void checkOrigin(String origin) {
    if (!isPage(origin) || !origin.matches("https?://[^/?#]+")) {
      throw new IllegalArgumentException(
          "vigil.web.origins must be like https://example.org, without a path");
    }
  }

  private static boolean isPage(String url) {
    try {
      URI uri = URI.create(url);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
