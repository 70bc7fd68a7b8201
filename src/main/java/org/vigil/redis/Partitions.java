package org.vigil.redis;

/// Into how many partitions chats are spread: fixed when the store is first used.
public interface Partitions {
  int count();
}
