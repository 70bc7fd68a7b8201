package org.vigil.cli;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/// Keeps the metrics on this machine, unless `vigil.metrics-public` says otherwise: how busy the
/// service is, and with which partners, is nobody else's business. A proxy on this machine must
/// not pass `/prometheus` on.
@ServerFilter("/prometheus")
final class MetricsGate {
  private final boolean open;

  MetricsGate(@Value("${vigil.metrics-public}") boolean open) {
    this.open = open;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return open || request.getRemoteAddress().getAddress().isLoopbackAddress()
        ? null
        : HttpResponse.notFound();
  }
}
