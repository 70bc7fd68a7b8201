package org.vigil.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Counts a person once in each of some clusters: `gap-count.lua`.
public final class GapCountScript {
  private static final Lua LUA = Lua.load("gap-count");

  private final Redis redis;

  public GapCountScript(Redis redis) {
    this.redis = redis;
  }

  /// May be repeated: a person counts once.
  ///
  /// @return how many of the clusters have their words now
  public int run(List<Mark> marks, Bounds bounds, Instant now) {
    List<String> keys = new ArrayList<>(List.of(GapKeys.index()));
    Arguments arguments =
        new Arguments()
            .number(now.toEpochMilli())
            .number(bounds.life().toMillis())
            .number(bounds.enough())
            .number(bounds.clusters())
            .number(bounds.people())
            .text(GapKeys.cluster(""));
    for (Mark mark : marks) {
      keys.add(GapKeys.cluster(mark.cluster()));
      arguments.text(mark.cluster()).text(mark.person()).bytes(mark.words().bytes());
    }
    return Answer.count(redis.eval(LUA, keys, arguments.list()));
  }

  /// One person in one cluster.
  ///
  /// @param cluster keyed hash of what the cluster is about
  /// @param person keyed hash of person and cluster
  /// @param words what the cluster is about, kept only if enough people are in it
  public record Mark(String cluster, String person, Sealed words) {}

  /// What is kept at most.
  ///
  /// @param life of a cluster, from its first person
  /// @param enough people from which on the words are kept
  /// @param clusters most of them; those used longest ago go
  /// @param people most that are counted in one cluster
  public record Bounds(Duration life, int enough, int clusters, int people) {}
}
