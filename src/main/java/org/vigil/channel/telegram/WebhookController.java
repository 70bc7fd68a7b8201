package org.vigil.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.vigil.channel.IntakeUnavailableException;

/// Where Telegram delivers updates: 200 once what a person said is stored, 503 to have it
/// delivered again. Who does not know the secret gets 401 and leaves no trace but a count.
@Controller(WebhookSettings.PATH)
@Requires(property = "vigil.telegram.mode", value = "webhook")
@Requires(property = "vigil.telegram.token", pattern = ".+")
class WebhookController {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);

  private final WebhookSettings settings;
  private final Reception reception;
  private final MeterRegistry meters;

  WebhookController(WebhookSettings settings, Reception reception, MeterRegistry meters) {
    this.settings = settings;
    this.reception = reception;
    this.meters = meters;
  }

  /// Takes one update. The body has at most 1 MB, by the server's limit on requests.
  @Post(consumes = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpStatus update(HttpRequest<byte[]> request) {
    String secret = request.getHeaders().get(SECRET);
    if (secret == null || !settings.matches(secret)) {
      return refused(secret == null ? "missing" : "forged", HttpStatus.UNAUTHORIZED);
    }
    Optional<Update> update;
    try {
      update = UpdateReader.read(request.getBody().orElse(new byte[0]));
    } catch (IOException e) {
      return refused("unreadable", HttpStatus.BAD_REQUEST);
    }
    return update.isPresent() ? taken(update.get()) : HttpStatus.OK;
  }

  private HttpStatus taken(Update update) {
    try {
      reception.take(update);
      return HttpStatus.OK;
    } catch (IntakeUnavailableException e) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    } catch (RuntimeException e) {
      meters.counter("vigil.telegram.faults").increment();
      LOG.error("an update could not be taken in", Faults.withoutWords(e));
      reception.excuse(update);
      return HttpStatus.INTERNAL_SERVER_ERROR;
    }
  }

  private HttpStatus refused(String why, HttpStatus status) {
    meters.counter("vigil.telegram.webhook.refused", "why", why).increment();
    return status;
  }
}
