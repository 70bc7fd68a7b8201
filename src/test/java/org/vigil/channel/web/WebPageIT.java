package org.vigil.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vigil.redis.Redis;
import org.vigil.redis.RedisExtension;
import org.vigil.testing.Eventually;

/// The page in a real browser of 320 pixels. After each test: no request went elsewhere, nothing
/// was written to the console, no policy was violated, and nothing is kept on the device.
@ExtendWith(RedisExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPageIT {
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Chromium chromium;
  private final HttpServer weather;
  private final WebServer web;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private BrowserContext context;
  private Page page;

  WebPageIT(Redis redis) throws IOException {
    chromium = Chromium.open();
    setDefaultAssertionTimeout(20_000);
    weather = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    weather.createContext(
        "/",
        exchange -> {
          byte[] html = "<title>Weather</title><link rel=icon href=data:,>Sunny".getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    weather.start();
    web = new WebServer(redis, Map.of("vigil.web.exit-url", exit(), "vigil.web.sessions", 500));
  }

  @AfterAll
  void close() {
    web.close();
    weather.stop(0);
    chromium.close();
  }

  @BeforeEach
  void open() {
    web.fakes.reset();
    complaints.clear();
    requests.clear();
    use(new Browser.NewContextOptions().setViewportSize(320, 568));
  }

  private void use(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser.newContext(options);
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(web.origin() + "/");
  }

  @AfterEach
  void nothingWentElsewhereAndNothingIsKept() {
    assertThat(complaints).isEmpty();
    assertThat(requests).allMatch(url -> url.startsWith(web.origin()) || url.startsWith(exit()));
    if (page.url().startsWith(web.origin())) {
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
    assertThat(context.cookies()).isEmpty();
  }

  @Test
  void aQuestionIsAnswered() {
    ask("Is this job real?");
    assertThat(answers().first()).containsText("echo Is this job real?");
    assertThat(page.locator(".msg.you .state")).hasText("");
    assertThat(page.locator("#status")).hasText("");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("source")))
        .hasAttribute("rel", "noopener noreferrer nofollow");
  }

  @Test
  void aButtonIsPressedWithTheKeyboardAndItsDataComesBack() {
    ask("hello");
    button("Yes, please").focus();
    page.keyboard().press("Enter");
    assertThat(answers().last()).containsText("pressed y1");
    assertThat(page.locator(".msg.you").last()).containsText("Yes, please");
  }

  @Test
  void messagesKeepTheirOrder() {
    web.fakes.mute = true;
    for (String text : List.of("one", "two", "three")) {
      ask(text);
    }
    assertThat(page.locator(".state:not(:empty)")).hasCount(0);
    assertThat(web.fakes.accepted)
        .extracting(message -> message.content().toString())
        .satisfiesExactly(
            first -> assertThat(first).contains("one"),
            second -> assertThat(second).contains("two"),
            third -> assertThat(third).contains("three"));
    assertThat(page.locator("#status")).hasText("An answer is coming…");
  }

  @Test
  void aDoubleSubmitAndADoublePressAreOneMessage() {
    page.locator("#text").fill("hello");
    page.locator("#send").dblclick();
    assertThat(answers()).hasCount(1);
    button("No").evaluate("button => { button.click(); button.click(); }");
    assertThat(page.locator(".msg.you")).hasCount(2);
    assertThat(page.locator(".state:not(:empty)")).hasCount(0);
    assertThat(answers()).hasCount(2);
    assertThat(web.fakes.accepted).hasSize(2);
  }

  @Test
  void whatAPersonOrAnOfferSaysIsTextAndNothingElse() {
    String attack = "<img src=x onerror=alert(1)><script>alert(2)</script>{{x}}\u202E";
    ask(attack);
    assertThat(answers().first()).containsText("echo " + attack);
    assertThat(page.locator(".msg.you").first()).containsText(attack);
    assertThat(button(attack)).hasCount(1);
    assertThat(page.locator("#log img, #log script")).hasCount(0);
  }

  @Test
  void aLostConnectionIsSaidAndTheMessageGoesOutOnceItIsBack() {
    ask("first");
    assertThat(answers()).hasCount(1);
    context.setOffline(true);
    ask("second");
    assertThat(page.locator("#status"))
        .hasText("No connection. Your message goes out as soon as it is back.");
    context.setOffline(false);
    assertThat(answers()).hasCount(2);
    assertThat(web.fakes.accepted).hasSize(2);
    complaints.removeIf(text -> text.contains("ERR_INTERNET_DISCONNECTED"));
  }

  @Test
  void anAnswerThatWasLostOnItsWayMakesNoSecondMessage() {
    AtomicInteger lost = new AtomicInteger();
    page.route(
        "**/chat/messages",
        route -> {
          if (route.request().method().equals("POST") && lost.getAndIncrement() == 0) {
            route.fetch();
            route.abort();
          } else {
            route.resume(new Route.ResumeOptions());
          }
        });
    ask("hello");
    assertThat(page.locator(".msg.you .state")).hasText("");
    assertThat(answers()).hasCount(1);
    assertThat(web.fakes.accepted).hasSize(1);
    complaints.removeIf(text -> text.contains("ERR_FAILED"));
  }

  @Test
  void whileTheStoreIsAwayTheNumbersAreShownOnceAndTheMessageIsAnsweredLater() {
    web.fakes.away = true;
    ask("help");
    assertThat(answers().first()).containsText("Call 1280");
    assertThat(page.locator("#status")).hasText("Not sent yet. Trying again…");
    Eventually.within(Duration.ofSeconds(20))
        .that("tried again", () -> web.fakes.refused.get() > 1);
    web.fakes.away = false;
    assertThat(answers().last()).containsText("echo help");
    assertThat(page.getByText("Call 1280")).hasCount(1);
    complaints.removeIf(text -> text.contains("503"));
  }

  @Test
  void theExitPutsANeutralPageInThePlaceOfThisOne() {
    page.navigate(exit() + "before");
    page.navigate(web.origin() + "/");
    Object entries = page.evaluate("history.length");
    ask("hello");
    assertThat(answers()).hasCount(1);
    page.getByText("Leave now", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL(exit());
    assertThat(page.evaluate("history.length")).isEqualTo(entries);
    page.goBack();
    assertThat(page.url()).isEqualTo(exit() + "before");
    page.goForward();
    assertThat(page.url()).isEqualTo(exit());
  }

  @Test
  void escPressedTwiceLeavesAndOnceDoesNot() {
    ask("hello");
    page.locator("#text").fill("half a sentence");
    page.keyboard().press("Escape");
    assertThat(answers()).hasCount(1);
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.waitForURL(exit());
  }

  @Test
  void whoeverComesBackFindsAnEmptyPage() {
    ask("hello");
    assertThat(answers()).hasCount(1);
    page.locator("#text").fill("half a sentence");
    page.navigate(exit());
    page.goBack();
    assertThat(page.locator("#text")).hasValue("");
    assertThat(page.locator(".msg")).hasCount(0);
  }

  @Test
  void aPageThatTheBrowserKeptAliveIsEmptiedWhenItComesBack() {
    ask("hello");
    assertThat(answers()).hasCount(1);
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
    assertThat(page.locator(".msg")).hasCount(0);
    ask("again");
    assertThat(answers()).hasCount(1);
    assertThat(answers().first()).containsText("echo again");
    assertThat(web.fakes.accepted.getFirst().chat())
        .isNotEqualTo(web.fakes.accepted.getLast().chat());
  }

  @Test
  void theLanguageIsChosenWithoutASecondHistoryEntry() {
    Object entries = page.evaluate("history.length");
    page.getByLabel("Language").selectOption("km");
    assertThat(page.locator("html")).hasAttribute("lang", "km");
    assertThat(page.evaluate("history.length")).isEqualTo(entries);
    ask("សួស្តី");
    assertThat(answers()).hasCount(1);
    assertThat(web.fakes.accepted.getFirst().languageHint()).isEqualTo("km");
  }

  @Test
  void everythingHasANameAndTheOrderOfFocusIsTheOrderOfThePage() {
    Locator log = page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Talk"));
    assertThat(log).hasAttribute("aria-live", "polite");
    assertThat(page.getByRole(AriaRole.STATUS)).hasCount(1);
    assertThat(
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your message")))
        .hasCount(1);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Job tips");
    for (String id : List.of("skip", "exit", "log", "lang", "numbers")) {
      page.keyboard().press("Tab");
      assertThat(page.locator("#" + id)).isFocused();
    }
    page.keyboard().press("Tab");
    assertThat(page.locator("summary")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#text")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#send")).isFocused();
    assertThat(outline("#send")).isEqualTo("solid");
  }

  @Test
  void theSkipLinkLeadsToTheMessageBoxAndLeavesNoEntry() {
    Object entries = page.evaluate("history.length");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#text")).isFocused();
    assertThat(page.evaluate("history.length")).isEqualTo(entries);
    assertThat(page.url()).isEqualTo(web.origin() + "/");
  }

  @Test
  void fitsAScreenOf320PixelsAndHalfOfItInBothColours() {
    ask("They offer 900 dollars in Sihanoukville and ask for my passport. Is it real?");
    assertThat(answers()).hasCount(1);
    fits("phone");
    page.setViewportSize(160, 284);
    fits("zoomed");
    use(
        new Browser.NewContextOptions()
            .setViewportSize(320, 568)
            .setColorScheme(ColorScheme.DARK)
            .setLocale("km"));
    picture("khmer-start");
    ask("សួស្តី តើការងារនេះពិតទេ?");
    assertThat(answers()).hasCount(1);
    fits("khmer-dark");
  }

  @Test
  void withoutJavaScriptTheNumbersAndTheExitAreStillThere() {
    use(new Browser.NewContextOptions().setViewportSize(320, 568).setJavaScriptEnabled(false));
    assertThat(page.locator(".note")).isVisible();
    assertThat(page.locator("#numbers")).hasAttribute("href", "/numbers?lang=en");
    assertThat(page.locator("#send")).isDisabled();
    picture("no-script");
    page.locator("#numbers").click();
    assertThat(page.getByText("Call 1280")).isVisible();
    picture("numbers");
    page.locator("#exit").click();
    page.waitForURL(exit());
  }

  private void ask(String text) {
    page.locator("#text").fill(text);
    page.locator("#text").press("Enter");
  }

  private Locator answers() {
    return page.locator(".msg:not(.you)");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Object outline(String selector) {
    return page.locator(selector).evaluate("e => getComputedStyle(e).outlineStyle");
  }

  private void fits(String name) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(page.locator("#send")).isVisible();
    assertThat(page.locator("#exit")).isVisible();
    picture(name);
  }

  private void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private String exit() {
    return "http://127.0.0.1:" + weather.getAddress().getPort() + "/";
  }
}
