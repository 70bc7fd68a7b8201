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
import org.jspecify.annotations.Nullable;
import org.vigil.language.Language;

/// The page and its files. The page is not stored by the browser; its files are, under names that
/// say nothing.
@Controller
final class PageController {
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
  @Get(uri = "/", produces = "text/html;charset=utf-8")
  HttpResponse<String> page(
      @QueryValue @Nullable String lang,
      @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    if (!settings.enabled()) {
      return HttpResponse.notFound();
    }
    Language language =
        Optional.ofNullable(lang)
            .flatMap(Language::of)
            .orElseGet(() -> AcceptLanguage.best(accepted));
    return HttpResponse.ok(page.html(language))
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
