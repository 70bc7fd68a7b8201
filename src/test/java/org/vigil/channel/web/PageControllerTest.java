package org.vigil.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.channel.Reply;
import org.vigil.language.Language;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;

@ExtendWith(RedisExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageControllerTest {
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/web/[^\"]+)\"");

  private final WebServer web;

  PageControllerTest(Redis redis) {
    web = new WebServer(redis, Map.of("vigil.web.exit-url", "https://exit.example.org/?a=1&b=2"));
  }

  @AfterAll
  void close() {
    web.close();
  }

  @Test
  void allowsNothingFromElsewhereAndIsNotKept() throws Exception {
    HttpResponse<String> page = web.send(web.request("/"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Language");
    assertThat(page.body())
        .contains("href=\"https://exit.example.org/?a=1&amp;b=2\"")
        .doesNotContain("{{", "<script>", " style=", " onclick=");
  }

  @Test
  void itsTitleDoesNotSayWhatTheMatterIs() throws Exception {
    String head = web.send(web.request("/")).body().replaceAll("(?s)<body.*", "");
    assertThat(head.toLowerCase(Locale.ROOT))
        .contains("<title>job tips</title>")
        .doesNotContain("scam", "traffick", "vigil", "victim", "hotline", "help");
  }

  @Test
  void speaksTheLanguageThatWasChosenOrElseTheBrowsers() throws Exception {
    assertThat(page("/", "km-KH,en;q=0.5")).contains("<html lang=\"km\"", "selected value=\"km\"");
    assertThat(page("/", "de,en;q=0.5")).contains("<html lang=\"en\"");
    assertThat(page("/", "en;q=0.2,tl;q=0.9")).contains("selected value=\"fil\"");
    assertThat(page("/?lang=km", "en")).contains("<html lang=\"km\"");
    assertThat(page("/?lang=%3Cb%3E", "en")).contains("<html lang=\"en\"");
    assertThat(page("/", "en;q=x,,;")).contains("<html lang=\"en\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isThereInEveryLanguage(Language language) throws Exception {
    String page = page("/?lang=" + language.tag(), "en");
    assertThat(page)
        .contains("data-language=\"" + language.tag() + "\"")
        .contains("value=\"" + language.tag() + "\" lang=\"" + language.tag() + "\">")
        .doesNotContain("{{");
  }

  @Test
  void itsFilesAreKeptUnderNamesThatChangeWithThem() throws Exception {
    Matcher files = FILE.matcher(web.send(web.request("/")).body());
    int found = 0;
    while (files.find()) {
      found++;
      HttpResponse<String> file = web.send(web.request(files.group(1)));
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      String tag = file.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again =
          web.send(web.request(files.group(1)).header("If-None-Match", tag));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(found).isEqualTo(3);
    assertThat(web.send(web.request("/web/page.js")).statusCode()).isEqualTo(404);
    assertThat(web.send(web.request("/web/..%2fapplication.yml")).statusCode()).isEqualTo(404);
  }

  @Test
  void theNumbersNeedNoScriptAndNothingInThemIsMarkup() throws Exception {
    HttpResponse<String> page = web.send(web.request("/numbers?lang=km"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.body())
        .contains("<html lang=\"km\"", "<p><strong>Call 1280</strong></p>")
        .doesNotContain("<script", "{{", "<!--");
    Reply reply =
        new Reply(
            List.of(
                new Reply.Block.Items(
                    true,
                    List.of(
                        List.of(
                            Reply.Span.link("<b>", "https://example.org/?a=\"&b"),
                            Reply.Span.link("x", "javascript:alert(1)")))),
                new Reply.Block.Quote("<i>")),
            List.of());
    assertThat(ReplyHtml.of(reply))
        .isEqualTo(
            "<ol><li><a rel=\"noopener noreferrer nofollow\""
                + " href=\"https://example.org/?a=&quot;&amp;b\">&lt;b&gt;</a>x</li></ol>\n"
                + "<blockquote>&lt;i&gt;</blockquote>");
  }

  @Test
  void weighsLessThan20Kilobytes() throws Exception {
    String page = web.send(web.request("/")).body();
    int bytes = page.getBytes(UTF_8).length;
    Matcher files = FILE.matcher(page);
    while (files.find()) {
      bytes += web.send(web.request(files.group(1))).body().length();
    }
    assertThat(bytes).isLessThan(20_000);
  }

  private String page(String path, String accepted) throws Exception {
    return web.send(web.request(path).header("Accept-Language", accepted)).body();
  }
}
