package org.vigil.cli;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the metrics on this machine, unless `vigil.metrics-public` says otherwise: how busy the
/// service is, and with which partners, is nobody else's business. What a proxy passed on comes
/// from elsewhere, also if the proxy runs on this machine.
@ServerFilter("/prometheus")
final class MetricsGate {
  /// What proxies add; RFC 7239, RFC 9110, and what they did before.
  private static final List<String> PASSED_ON =
      List.of("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip");

  private final boolean open;

  MetricsGate(@Value("${vigil.metrics-public}") boolean open) {
    this.open = open;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return open || isFromHere(request) ? null : HttpResponse.notFound();
  }

  private static boolean isFromHere(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress().isLoopbackAddress()
        && PASSED_ON.stream().noneMatch(request.getHeaders()::contains);
  }
}
