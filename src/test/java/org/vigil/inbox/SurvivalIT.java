package org.vigil.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.redis.RedisServerProcess;
import org.vigil.testing.Eventually;

/// Store and inbox in processes of their own, killed and paused from outside. The oracle is a file
/// of what was sent and what this side remembers as accepted.
class SurvivalIT {
  private static final Duration SOON = Duration.ofSeconds(45);
  private static final int CHATS = 6;

  @TempDir private Path folder;
  private final Map<String, Set<String>> accepted = new LinkedHashMap<>();
  private int messages;

  @Test
  void nothingAcceptedIsLostWhateverIsKilled() {
    Random random = new Random(20261124);
    try (InboxProcess inbox = new InboxProcess(folder, "").start()) {
      for (int kill = 0; kill < 9; kill++) {
        speak(inbox, 5 + random.nextInt(20));
        int what = kill < 3 ? kill : random.nextInt(3);
        if (what != 0) {
          inbox.killStore();
        }
        if (what != 1) {
          inbox.kill();
          inbox.start();
        }
      }
      speak(inbox, CHATS);
      allAnswered();
      Eventually.within(SOON).that("referrals", () -> inbox.referrals() == messages);
    }
  }

  @Test
  void anInstancePausedPastItsLeaseBreaksNoOrder(@TempDir Path store) {
    try (RedisServerProcess redis = new RedisServerProcess(store);
        InboxProcess one = new InboxProcess(folder, redis.uri()).start();
        InboxProcess two = new InboxProcess(folder, redis.uri()).start()) {
      speak(one, 12);
      allAnswered();
      speak(one, 12);
      one.signal("-STOP");
      speak(two, 24);
      // Half of the chats belonged to the paused one: they are answered once its leases expired.
      allAnswered();
      one.signal("-CONT");
      speak(two, 24);
      speak(one, 12);
      allAnswered();
      Eventually.within(SOON).that("referrals", () -> two.referrals() == messages);
    }
  }

  /// Says as many new things, each again and again until it is accepted; fewer for a chat than its
  /// limit lets pass.
  private void speak(InboxProcess inbox, int count) {
    for (int i = 0; i < count; i++) {
      int number = messages++;
      String chat = "c" + number % CHATS;
      String text = (number % 17 == 0 ? "help " : "") + "m" + number;
      Eventually.within(SOON).that("accepted", () -> inbox.say("id" + number, chat, text));
      accepted.computeIfAbsent(chat, any -> new LinkedHashSet<>()).add("re: " + text);
    }
  }

  /// At least once, and in the order of the chat: a repetition may only follow itself.
  private void allAnswered() {
    accepted.forEach(
        (chat, replies) -> {
          Eventually.within(SOON)
              .that("all of " + chat + " answered", () -> sent(chat).containsAll(replies));
          assertThat(withoutRepetitions(sent(chat))).containsExactlyElementsOf(replies);
        });
  }

  private List<String> sent(String chat) {
    try {
      return Files.readAllLines(folder.resolve("sent")).stream()
          .filter(line -> line.startsWith(chat + " "))
          .map(line -> line.substring(chat.length() + 1))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> withoutRepetitions(List<String> sent) {
    return IntStream.range(0, sent.size())
        .filter(i -> i == 0 || !sent.get(i).equals(sent.get(i - 1)))
        .mapToObj(sent::get)
        .collect(Collectors.toList());
  }
}
