package org.vigil.cli;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.vigil.hotline.DeadLetter;
import org.vigil.hotline.DeadLetters;
import org.vigil.inbox.AskedInVain;
import org.vigil.inbox.Gap;
import org.vigil.redis.RedisUnavailableException;

/// What commands can have a running service do. [AdminGate] lets nobody else in.
@Controller("/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
final class Admin {
  /// Most parked referrals of a partition that are listed.
  private static final int MOST = 1000;

  private final DeadLetters letters;
  private final AskedInVain asked;

  Admin(DeadLetters letters, AskedInVain asked) {
    this.letters = letters;
    this.asked = asked;
  }

  @Get("/gaps")
  List<Gap> gaps() {
    return asked.list();
  }

  @Get("/outbox")
  List<DeadLetter> parked() {
    return letters.list(MOST);
  }

  @Post("/outbox/{reference}/replay")
  HttpResponse<?> replay(@PathVariable String reference) {
    return found(letters.replay(reference));
  }

  @Post("/partners/{id}/enable")
  HttpResponse<?> enable(@PathVariable String id) {
    return found(letters.enable(id));
  }

  @Error(RedisUnavailableException.class)
  HttpResponse<?> unavailable() {
    return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
  }

  private static HttpResponse<?> found(boolean done) {
    return done ? HttpResponse.noContent() : HttpResponse.notFound();
  }
}
