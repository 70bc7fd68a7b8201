package org.vigil.service;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigil.service.TelegramServer.Sent;
import org.vigil.testing.Eventually;

/// Someone on Telegram, who repeats each update until it is acknowledged, as Telegram does, and
/// waits for the answer that must come.
final class Person {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final long chat;
  private final String name;
  private final TelegramServer telegram;
  private final ServiceProcess service;

  /// @param service the instance that gets what this person sends
  Person(long chat, String name, TelegramServer telegram, ServiceProcess service) {
    this.chat = chat;
    this.name = name;
    this.telegram = telegram;
    this.service = service;
  }

  /// Says something and waits until it is acknowledged.
  Person says(String text) throws IOException {
    return hands(telegram.text(chat, name, text));
  }

  Person forwards(String text) throws IOException {
    return hands(telegram.forward(chat, name, text));
  }

  /// Taps the newest button with such a label and waits until that is acknowledged.
  Person taps(String label) throws IOException {
    return hands(telegram.tap(chat, name, label));
  }

  private Person hands(String update) {
    Eventually.within(PATIENCE).that("acknowledged", () -> service.deliver(update) == 200);
    return this;
  }

  /// Waits until something with these words was said to the person.
  Person hears(String words) {
    Eventually.within(PATIENCE)
        .that(
            "a reply with: " + words,
            () -> telegram.sent(chat).stream().anyMatch(sent -> plain(sent).contains(words)));
    return this;
  }

  /// Without the joiners that keep a person's words from being tapped.
  private static String plain(Sent sent) {
    return sent.text().replace("\u2060", "");
  }

  /// Waits until the newest message has a button with such a label.
  Person sees(String label) {
    Eventually.within(PATIENCE)
        .that(
            "a button " + label,
            () ->
                telegram.sent(chat).stream()
                    .flatMap(sent -> sent.buttons().keySet().stream())
                    .anyMatch(button -> button.startsWith(label)));
    return this;
  }

  /// A forwarded offer, consent, and the receipt.
  ///
  /// @param mark a word of the offer by which it is found again
  void refers(String mark) throws IOException {
    forwards(
            "HIRING NOW!! Customer service chat agent in Cambodia. Salary 2500 USD per month, no"
                + " experience, no interview needed. Free flight ticket and free visa. Only 3 slots"
                + " left, fly this week! Reference "
                + mark)
        .sees("Send to " + PartnerServer.NAME)
        .taps("Send to " + PartnerServer.NAME)
        .hears(mark)
        .sees("Send")
        .tapsSend()
        .hears("Keep this code");
  }

  private Person tapsSend() throws IOException {
    Set<String> labels =
        telegram.sent(chat).stream()
            .map(Sent::buttons)
            .flatMap(buttons -> buttons.keySet().stream())
            .filter(label -> label.equals("Send"))
            .collect(Collectors.toSet());
    return taps(labels.iterator().next());
  }
}
