package org.vigil.channel.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vigil.channel.NumbersNotice;
import org.vigil.channel.PageWords;
import org.vigil.language.Language;
import org.vigil.language.Words;

/// Makes the pages in a language.
@Singleton
final class Page {
  private static final String WORDS = "web.";

  private final Template page = new Template(StaticFiles.text("page.html"));
  private final Template option = new Template(StaticFiles.text("option.html"));
  private final Template numbers = new Template(StaticFiles.text("numbers.html"));
  private final PageWords words;
  private final NumbersNotice notice;
  private final StaticFiles files;
  private final WebSettings settings;

  Page(PageWords words, NumbersNotice notice, StaticFiles files, WebSettings settings) {
    this.words = words;
    this.notice = notice;
    this.files = files;
    this.settings = settings;
  }

  /// @param language what the person reads; the page is in English where its words are missing, and
  ///     says so to screen readers
  String chat(Language language) {
    String options =
        Arrays.stream(Language.values())
            .map(each -> option(each, each == language))
            .collect(Collectors.joining());
    return fill(page, language).replace("<!-- options -->", options);
  }

  /// The public numbers, for a browser without JavaScript.
  String numbers(Language language) {
    return fill(numbers, language)
        .replace("<!-- numbers -->", ReplyHtml.of(notice.reply(language.tag())));
  }

  private String fill(Template template, Language language) {
    Words said = words.words();
    return template.fill(
        name ->
            switch (name) {
              case "lang" -> said.has(language, "web.title") ? language.tag() : "en";
              case "spoken" -> language.tag();
              case "exit" -> settings.exitUrl();
              case "js", "css", "svg" -> files.address(name);
              default -> said.say(language, WORDS + name);
            });
  }

  private String option(Language language, boolean chosen) {
    String html = option.fill(name -> name.equals("tag") ? language.tag() : language.endonym());
    return chosen ? html.replace("<option", "<option selected") : html;
  }
}
