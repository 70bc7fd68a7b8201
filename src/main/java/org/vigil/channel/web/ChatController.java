package org.vigil.channel.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage.Content;
import org.vigil.language.Language;
import org.vigil.redis.RedisUnavailableException;

/// The chat behind the page. The token comes in the header `X-Chat`; every answer is JSON.
@Controller("/chat")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatController {
  static final String TOKEN = "X-Chat";

  // Proxies and mobile networks cut what is silent for 30 s.
  private static final Duration POLL = Duration.ofSeconds(25);
  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,15}-[0-9]{1,15}");
  private static final int RETRY_SECONDS = 5;

  private final ChatTokens tokens;
  private final WebIntake intake;
  private final WebChannel channel;
  private final SessionLimit limit;
  private final ObjectMapper json;

  ChatController(
      ChatTokens tokens,
      WebIntake intake,
      WebChannel channel,
      SessionLimit limit,
      ObjectMapper json) {
    this.tokens = tokens;
    this.intake = intake;
    this.channel = channel;
    this.limit = limit;
    this.json = json;
  }

  /// Begins a conversation. Stores nothing.
  @Post("/session")
  HttpResponse<?> open(HttpRequest<?> request) {
    return limit.take(request)
        ? HttpResponse.ok(new ChatJson.Opened(tokens.issue()))
        : later(HttpStatus.TOO_MANY_REQUESTS, new ChatJson.Problem("limit"));
  }

  /// Takes a [ChatJson.Said]; 200 once it is durable, 503 with a notice if it is not: then the page
  /// sends the same again.
  @Post("/messages")
  HttpResponse<?> say(@Header(TOKEN) @Nullable String token, @Body byte[] body) {
    Optional<ChatAddress> chat = tokens.chat(token);
    if (chat.isEmpty()) {
      return problem(HttpStatus.UNAUTHORIZED, "token");
    }
    if (body.length > ChatGate.MAX_BODY) {
      return problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "size");
    }
    Optional<ChatJson.Said> said = read(body);
    String id = said.map(ChatJson.Said::id).filter(ChatJson.Said::isId).orElse(null);
    Optional<Content> content = said.flatMap(ChatJson.Said::content);
    if (id == null || content.isEmpty()) {
      return problem(HttpStatus.BAD_REQUEST, "message");
    }
    String language =
        said.map(ChatJson.Said::lang).flatMap(Language::of).map(Language::tag).orElse(null);
    return switch (intake.take(chat.get(), id, content.get(), language)) {
      case ChatJson.Outage outage -> later(HttpStatus.SERVICE_UNAVAILABLE, outage);
      case ChatJson answer -> HttpResponse.ok(answer);
    };
  }

  /// Gives a [ChatJson.Received] as soon as something is there, an empty one after 25 s.
  ///
  /// @param after the cursor of the last answer; none at first
  /// @param wait `0` looks once
  @Get("/messages")
  HttpResponse<?> receive(
      @Header(TOKEN) @Nullable String token,
      @QueryValue @Nullable String after,
      @QueryValue @Nullable String wait) {
    Optional<ChatAddress> chat = tokens.chat(token);
    if (chat.isEmpty()) {
      return problem(HttpStatus.UNAUTHORIZED, "token");
    }
    String cursor = after == null || after.isEmpty() ? Mailbox.START : after;
    if (!CURSOR.matcher(cursor).matches()) {
      return problem(HttpStatus.BAD_REQUEST, "after");
    }
    if (!channel.room()) {
      return later(HttpStatus.SERVICE_UNAVAILABLE, new ChatJson.Problem("busy"));
    }
    try {
      List<Mailbox.Delivery> found =
          channel.receive(chat.get(), cursor, "0".equals(wait) ? Duration.ZERO : POLL);
      return HttpResponse.ok(
          new ChatJson.Received(
              found.isEmpty() ? cursor : found.getLast().cursor(),
              found.stream().map(Mailbox.Delivery::reply).toList()));
    } catch (RedisUnavailableException e) {
      return later(HttpStatus.SERVICE_UNAVAILABLE, new ChatJson.Problem("store"));
    }
  }

  private Optional<ChatJson.Said> read(byte[] body) {
    try {
      return Optional.ofNullable(json.readValue(body, ChatJson.Said.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static HttpResponse<?> problem(HttpStatus status, String problem) {
    return HttpResponse.status(status).body(new ChatJson.Problem(problem));
  }

  private static HttpResponse<?> later(HttpStatus status, ChatJson body) {
    return HttpResponse.status(status)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS))
        .body(body);
  }
}
