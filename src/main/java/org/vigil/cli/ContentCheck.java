package org.vigil.cli;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigil.content.ContentDirectory;
import org.vigil.content.LiveContent.Loader;
import org.vigil.content.Problems;
import org.vigil.hotline.HotlineReferences;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.Entry;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.knowledge.Translations;
import org.vigil.language.Language;
import org.vigil.language.Words;
import org.vigil.offer.TrainedOfferCheck;
import org.vigil.safety.LearnedDangerDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `vigil content check`: names everything that is wrong with the content, and which translations
/// are missing. Ends with 1 if anything is wrong; a missing translation is not.
@Singleton
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Names everything that is wrong with the content.")
final class ContentCheck implements Callable<Integer> {

  /// Everything that reads content, each naming its own problems.
  private static final List<Loader<?>> LOADERS =
      List.of(
          KnowledgeBase::load,
          Words::loadAll,
          LearnedDangerDetector::check,
          TrainedOfferCheck::check,
          ListedLines::load,
          HotlineReferences::check);

  @Spec private CommandSpec spec;

  @Option(
      names = "--fix",
      description = "First bring the files into one form; what they say never changes.")
  private boolean fix;

  @Option(names = "--content", description = "The content folder.", paramLabel = "FOLDER")
  private Path folder;

  ContentCheck(@Value("${vigil.content}") Path folder) {
    this.folder = folder;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (fix) {
      Fixing.fix(folder).forEach(file -> out.println("tidied " + file));
    }
    ContentDirectory content = ContentDirectory.at(folder);
    Problems problems = new Problems();
    LOADERS.forEach(loader -> loader.load(content, problems));
    problems.all().forEach(out::println);
    KnowledgeBase base = KnowledgeBase.load(content, new Problems());
    matrix(base, Translations.load(content, problems), out);
    out.printf(
        "%d entries of %d topics in %d languages; %d problems%n",
        base.size(), base.slugs().size(), base.languages().size(), problems.count());
    out.flush();
    return problems.none() ? 0 : 1;
  }

  /// One line per topic, one column per language: `+` reviewed, `o` not reviewed, `~` outdated, `.`
  /// missing.
  private static void matrix(KnowledgeBase base, Translations made, PrintWriter out) {
    int width = base.slugs().stream().mapToInt(String::length).max().orElse(0);
    out.println(
        "+ reviewed, o not yet reviewed, ~ the English text changed since, . missing (people get"
            + " English)");
    out.print(" ".repeat(width));
    Arrays.stream(Language.values()).forEach(language -> out.printf(" %3s", language.tag()));
    out.println();
    for (String slug : base.slugs()) {
      out.printf("%-" + width + "s", slug);
      for (Language language : Language.values()) {
        out.printf(
            " %3s", base.entry(slug, language).map(entry -> sign(base, made, entry)).orElse("."));
      }
      out.println();
    }
  }

  private static String sign(KnowledgeBase base, Translations made, Entry entry) {
    return made.outdated(base, entry) ? "~" : entry.reviewed() ? "+" : "o";
  }
}
