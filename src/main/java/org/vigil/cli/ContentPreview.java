package org.vigil.cli;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.answer.EntryAnswer;
import org.vigil.answer.PublicLines;
import org.vigil.answer.Reader;
import org.vigil.channel.PlainText;
import org.vigil.channel.Reply;
import org.vigil.channel.Reply.Block;
import org.vigil.content.ContentDirectory;
import org.vigil.content.Problems;
import org.vigil.hotline.ListedLines;
import org.vigil.knowledge.Entry;
import org.vigil.knowledge.KnowledgeBase;
import org.vigil.language.Language;
import org.vigil.language.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `vigil content preview TOPIC LANG`: an answer as a small phone shows it.
@Singleton
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Prints an answer as a small phone shows it.")
final class ContentPreview implements Callable<Integer> {
  /// Letters of a line on a 320 px screen at the usual size.
  private static final int WIDTH = 38;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic's folder.")
  private String slug = "";

  @Parameters(index = "1", paramLabel = "LANG", description = "The language, such as km.")
  private String tag = "";

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "Where the reader is, such as KH: whose numbers are shown.")
  private @Nullable String country;

  private final Path folder;

  ContentPreview(@Value("${vigil.content}") Path folder) {
    this.folder = folder;
  }

  @Override
  public Integer call() {
    ContentDirectory content = ContentDirectory.at(folder);
    Problems problems = new Problems();
    Language language =
        Language.of(tag)
            .orElseThrow(() -> new IllegalArgumentException("No language `" + tag + "`. Use km."));
    KnowledgeBase base = KnowledgeBase.load(content, problems);
    Entry entry =
        base.entryOrEnglish(slug, language)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No answer `" + slug + "`, or it has a problem: ./vigil content check"));
    Words words = Words.load(content, problems);
    PublicLines lines = new PublicLines(ListedLines.load(content, problems), words);
    List<Block> blocks = new java.util.ArrayList<>(List.of(Block.Paragraph.strong(entry.title())));
    EntryAnswer answer = new EntryAnswer(lines, base.countries(), words);
    blocks.addAll(answer.blocks(entry, new Reader(language, country, null)));
    print(PlainText.text(new Reply(blocks, List.of())));
    return 0;
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    text.lines().flatMap(line -> Wrapped.lines(line, WIDTH)).forEach(out::println);
    out.flush();
  }
}
