package org.vigil.channel.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Lets only the page itself talk to the chat: same origin, JSON, small. There are no
/// cookies, so no other site could act for a person anyway; this keeps it so.
@ServerFilter("/chat/**")
final class ChatGate {
  /// Bytes of a request's body.
  static final int MAX_BODY = 16 * 1024;

  private final WebSettings settings;

  ChatGate(WebSettings settings) {
    this.settings = settings;
  }

  /// @return why not, or null to go on
  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (!settings.enabled()) {
      return refuse(HttpStatus.NOT_FOUND, "off");
    }
    boolean post = request.getMethod() == HttpMethod.POST;
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if ((site != null && !site.equals("same-origin"))
        || (origin == null ? post : !isOurs(origin, request))) {
      return refuse(HttpStatus.FORBIDDEN, "origin");
    }
    if (post && !isJson(request)) {
      return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "json");
    }
    if (request.getContentLength() > MAX_BODY) {
      return refuse(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "size");
    }
    return null;
  }

  private boolean isOurs(String origin, HttpRequest<?> request) {
    if (settings.origins().contains(origin)) {
      return true;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.equalsIgnoreCase(request.getHeaders().get(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isJson(HttpRequest<?> request) {
    return request
        .getContentType()
        .map(type -> type.getName().equals(MediaType.APPLICATION_JSON))
        .orElse(false);
  }

  private static HttpResponse<?> refuse(HttpStatus status, String problem) {
    return HttpResponse.status(status).body(new ChatJson.Problem(problem));
  }
}
