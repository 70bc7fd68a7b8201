package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vigil.conversation.Feedback;
import org.vigil.privacy.Pseudonyms;
import org.vigil.privacy.Sealer;
import org.vigil.privacy.UnreadableRecordException;
import org.vigil.redis.GapCountScript;
import org.vigil.redis.GapCountScript.Bounds;
import org.vigil.redis.GapCountScript.Mark;
import org.vigil.redis.GapKeys;
import org.vigil.redis.GapListScript;
import org.vigil.redis.Redis;
import org.vigil.redis.Sealed;

/// Counts how many people ask what in vain. What is kept of a question are its telling words, each
/// counted apart; a word becomes readable only when [#ENOUGH] people used it.
@Singleton
public final class AskedInVain {
  /// The fewest people whose word anyone gets to read.
  public static final int ENOUGH = 5;

  private static final Bounds BOUNDS = new Bounds(Duration.ofDays(30), ENOUGH, 5000, 1000);

  private final GapCountScript count;
  private final GapListScript list;
  private final Pseudonyms pseudonyms;
  private final Sealer sealer;
  private final Clock clock;

  AskedInVain(Redis redis, Pseudonyms pseudonyms, Sealer sealer, Clock clock) {
    this.count = new GapCountScript(redis);
    this.list = new GapListScript(redis);
    this.pseudonyms = pseudonyms;
    this.sealer = sealer;
    this.clock = clock;
  }

  /// Blocks for one script; may be repeated: a person counts once.
  ///
  /// @throws org.vigil.redis.RedisUnavailableException if it is not known whether it was counted
  void count(Place place, Feedback feedback) {
    List<Mark> marks = new ArrayList<>();
    marks.add(mark(place, about(feedback, "")));
    for (String word : feedback.words()) {
      marks.add(mark(place, about(feedback, word)));
    }
    count.run(marks, BOUNDS, clock.instant());
  }

  /// What enough people asked, most people first. Blocks for one script.
  public List<Gap> list() {
    return list.run().stream()
        .flatMap(counted -> gap(counted).stream())
        .sorted((a, b) -> Integer.compare(b.people(), a.people()))
        .toList();
  }

  private static About about(Feedback feedback, String words) {
    return new About(
        feedback.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        feedback.language().tag(),
        feedback.topic(),
        words);
  }

  private Mark mark(Place place, About about) {
    byte[] plain = about.text().getBytes(StandardCharsets.UTF_8);
    String cluster = pseudonyms.of("gap", about.text());
    // A hash for each cluster: what one person asked cannot be put together again.
    String person = pseudonyms.of("gap-person", cluster + "\n" + place.chat());
    return new Mark(cluster, person, new Sealed(sealer.seal(GapKeys.cluster(cluster), plain)));
  }

  private Optional<Gap> gap(GapListScript.Counted counted) {
    try {
      About about =
          About.read(sealer.open(GapKeys.cluster(counted.cluster()), counted.words().bytes()));
      return Optional.of(
          new Gap(about.kind(), about.language(), about.topic(), about.words(), counted.people()));
    } catch (UnreadableRecordException e) {
      // Of a key that was destroyed: gone with it.
      return Optional.empty();
    }
  }

  /// What a cluster is about, as it is sealed: one a line.
  private record About(String kind, String language, String topic, String words) {

    static About read(byte[] plain) {
      String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n", 4);
      return new About(lines[0], lines[1], lines[2], lines[3]);
    }

    String text() {
      return String.join("\n", kind, language, topic, words);
    }
  }
}
