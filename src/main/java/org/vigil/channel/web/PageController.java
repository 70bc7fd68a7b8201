package org.vigil.channel.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// The pages and their files. A page is not stored by the browser; the files are, under names that
/// say nothing.
@Controller
final class PageController {
  private static final String HTML = "text/html;charset=utf-8";
  private static final String A_YEAR = "public, max-age=31536000, immutable";

  private final Page page;
  private final StaticFiles files;
  private final WebSettings settings;

  PageController(Page page, StaticFiles files, WebSettings settings) {
    this.page = page;
    this.files = files;
    this.settings = settings;
  }

  /// @param lang the language that was chosen; none takes the browser's
  @Get(uri = "/", produces = HTML)
  HttpResponse<String> chat(
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(lang, accepted, page::chat);
  }

  @Get(uri = "/numbers", produces = HTML)
  HttpResponse<String> numbers(
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return answer(lang, accepted, page::numbers);
  }

  private HttpResponse<String> answer(
      @Nullable String lang, @Nullable String accepted, Function<Language, String> html) {
    if (!settings.enabled()) {
      return HttpResponse.notFound();
    }
    Language language =
        Optional.ofNullable(lang)
            .flatMap(Language::of)
            .orElseGet(() -> AcceptLanguage.best(accepted));
    return HttpResponse.ok(html.apply(language))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  @Get("/web/{name}")
  HttpResponse<byte[]> file(String name, HttpRequest<?> request) {
    return files.named(name).map(file -> answer(file, request)).orElseGet(HttpResponse::notFound);
  }

  private static MutableHttpResponse<byte[]> answer(
      StaticFiles.StaticFile file, HttpRequest<?> request) {
    String tag = "\"" + file.name() + "\"";
    MutableHttpResponse<byte[]> answer =
        tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
            ? HttpResponse.notModified()
            : HttpResponse.ok(file.bytes()).contentType(file.mediaType());
    return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, A_YEAR);
  }
}
