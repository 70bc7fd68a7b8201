package org.vigil.channel.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/// Answers what nothing else answers with the status alone. Micronaut's own answer repeats the
/// address and what was wrong with the body, which may hold what a person wrote, and a browser or
/// proxy may keep it.
@Primary
@Singleton
final class PlainErrors implements ErrorResponseProcessor<String> {

  @Override
  public MutableHttpResponse<String> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return response.body(response.reason()).contentType(MediaType.TEXT_PLAIN_TYPE);
  }
}
