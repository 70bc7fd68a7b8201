package org.vigil.offer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vigil.content.ContentDirectory;
import org.vigil.content.ContentFile;
import org.vigil.content.Markdown;
import org.vigil.content.Problems;
import org.vigil.content.Yaml;
import org.vigil.language.Language;
import org.vigil.offer.Example.Kind;

/// What people write who have no offer to show: the questions that topics answer, calls for help,
/// and texts out of scope, kept elsewhere for other purposes. From them it is learnt what an offer
/// is; they say nothing of whether one is a trap.
final class OrdinaryTalk {

  /// So many of a language suffice, and more would only make training longer.
  private static final int MOST = 150;

  private final ContentDirectory content;
  private final Map<Language, List<String>> texts = new EnumMap<>(Language.class);

  private OrdinaryTalk(ContentDirectory content) {
    this.content = content;
  }

  /// Evenly chosen from all there is. Blocks on the disk. What is wrong with a file is a problem
  /// for the package that owns it; here it only has no texts.
  static List<Example> load(ContentDirectory content) {
    OrdinaryTalk talk = new OrdinaryTalk(content);
    Problems elsewhere = new Problems();
    for (ContentFile file : content.files("topics", "md", elsewhere)) {
      Markdown.parse(file, elsewhere)
          .ifPresent(topic -> talk.add(file, topic.frontMatter().texts("phrasings")));
    }
    talk.lists("examples/danger");
    talk.lists("examples/out-of-scope");
    return talk.texts.values().stream().flatMap(all -> chosen(all).stream()).toList();
  }

  private void lists(String folder) {
    Problems elsewhere = new Problems();
    for (ContentFile file : content.files(folder, "yml", elsewhere)) {
      Yaml.map(file, elsewhere)
          .ifPresent(
              top ->
                  top.keys().stream()
                      .filter(key -> !key.equals("reviewed"))
                      .forEach(key -> add(file, top.texts(key))));
    }
  }

  private void add(ContentFile file, List<String> more) {
    Language.of(file.name())
        .ifPresent(
            language -> texts.computeIfAbsent(language, l -> new ArrayList<>()).addAll(more));
  }

  private static List<Example> chosen(List<String> all) {
    List<Example> chosen = new ArrayList<>();
    double step = Math.max(1, all.size() / (double) MOST);
    for (double at = 0; at < all.size(); at += step) {
      chosen.add(new Example(all.get((int) at), Kind.TALK, null));
    }
    return chosen;
  }
}
