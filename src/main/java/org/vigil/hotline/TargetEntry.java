package org.vigil.hotline;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.content.YamlMap;
import org.vigil.hotline.delivery.DeliveryTarget;
import org.vigil.hotline.delivery.SecretSource;

/// Reads the `delivery` of a partner.
final class TargetEntry {
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,20}");

  private TargetEntry() {}

  /// Empty, with a problem, if it is not right.
  static Optional<DeliveryTarget> read(YamlMap partner) {
    YamlMap delivery = partner.map("delivery");
    delivery.onlyKeys("webhook", "telegram-group");
    if (delivery.has("webhook") == delivery.has("telegram-group")) {
      delivery.problem(
          "webhook",
          "`delivery` must say one way",
          "Write either `webhook:` with url and secret, or `telegram-group:` with chat");
      return Optional.empty();
    }
    return delivery.has("webhook")
        ? webhook(delivery.map("webhook"))
        : group(delivery.map("telegram-group"));
  }

  private static Optional<DeliveryTarget> webhook(YamlMap entry) {
    entry.onlyKeys("url", "secret-variable", "secret-file", "private-network");
    boolean privateNetwork = entry.flag("private-network", false);
    Optional<URI> url = url(entry, privateNetwork);
    Optional<SecretSource> secret = secret(entry);
    return url.flatMap(
        to -> secret.map(from -> new DeliveryTarget.Webhook(to, from, privateNetwork)));
  }

  private static Optional<URI> url(YamlMap entry, boolean privateNetwork) {
    String text = entry.text("url");
    try {
      URI url = new URI(text);
      String scheme = String.valueOf(url.getScheme());
      if (url.getHost() != null
          && url.getUserInfo() == null
          && (scheme.equals("https") || (scheme.equals("http") && privateNetwork))) {
        return Optional.of(url);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    if (!text.isEmpty()) {
      entry.problem(
          "url",
          "this is no address that referrals may be sent to",
          "Write an https:// address without a password; http:// goes only with"
              + " `private-network: true`");
    }
    return Optional.empty();
  }

  private static Optional<SecretSource> secret(YamlMap entry) {
    @Nullable String variable = entry.optionalText("secret-variable").orElse(null);
    @Nullable String file = entry.optionalText("secret-file").orElse(null);
    if ((variable == null) == (file == null)) {
      entry.problem(
          "secret-variable",
          "the webhook needs one secret",
          "Write either `secret-variable:` with the name of an environment variable, or"
              + " `secret-file:` with a path");
      return Optional.empty();
    }
    if (file != null) {
      return Optional.of(new SecretSource.SecretFile(Path.of(file)));
    }
    if (!VARIABLE.matcher(String.valueOf(variable)).matches()) {
      entry.problem(
          "secret-variable",
          "this is not the name of an environment variable",
          "Write its name, such as VIGIL_PARTNER_SECRET; the secret itself never stands here");
      return Optional.empty();
    }
    return Optional.of(new SecretSource.Variable(String.valueOf(variable)));
  }

  private static Optional<DeliveryTarget> group(YamlMap entry) {
    entry.onlyKeys("chat");
    String chat = entry.text("chat");
    if (!chat.isEmpty() && !CHAT.matcher(chat).matches()) {
      entry.problem(
          "chat",
          "`chat` must be the number of the group",
          "Write it in quotes, such as \"-1001234567890\"");
      return Optional.empty();
    }
    return chat.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeliveryTarget.Group("telegram", chat));
  }
}
