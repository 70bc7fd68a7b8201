package org.vigil.redis;

import java.util.ArrayList;
import java.util.List;

/// Lists the clusters that enough people are in: `gap-list.lua`.
public final class GapListScript {
  private static final Lua LUA = Lua.load("gap-list");

  private final Redis redis;

  public GapListScript(Redis redis) {
    this.redis = redis;
  }

  /// In no order. Takes the store some milliseconds: for people, not for every message.
  public List<Counted> run() {
    List<?> answer =
        Answer.list(
            redis.eval(
                LUA, List.of(GapKeys.index()), new Arguments().text(GapKeys.cluster("")).list()));
    List<Counted> found = new ArrayList<>();
    for (int i = 0; i < answer.size(); i += 3) {
      found.add(
          new Counted(
              Answer.text(answer.get(i)),
              Answer.count(answer.get(i + 1)),
              new Sealed(Answer.bytes(answer.get(i + 2)))));
    }
    return found;
  }

  /// @param people how many are in it
  public record Counted(String cluster, int people, Sealed words) {}
}
