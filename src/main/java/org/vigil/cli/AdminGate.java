package org.vigil.cli;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/// Lets only commands of the service's own user act on it: from this machine, with the token of the
/// run file. Everyone else is told that there is nothing here.
@ServerFilter("/admin/**")
final class AdminGate {
  static final String SCHEME = "Bearer ";

  private final RunFile file;

  AdminGate(RunFile file) {
    this.file = file;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    String shown = request.getHeaders().findFirst("authorization").orElse("");
    boolean allowed =
        request.getRemoteAddress().getAddress().isLoopbackAddress()
            && shown.startsWith(SCHEME)
            && file.shows(shown.substring(SCHEME.length()));
    return allowed ? null : HttpResponse.notFound();
  }
}
