package org.vigil.bench.bare;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;

/// Says hello, and gives back what JSON it is given.
@Controller("/bench")
@Requires(property = "bench.bare")
final class BareController {
  @Get(value = "/hello", produces = MediaType.TEXT_PLAIN)
  String hello() {
    return "hello";
  }

  @Post("/echo")
  Map<String, Object> echo(@Body Map<String, Object> body) {
    return body;
  }
}
