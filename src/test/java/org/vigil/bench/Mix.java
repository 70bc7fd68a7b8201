package org.vigil.bench;

import java.util.List;

/// What people send, one update after the other; every update is new, and chats come again only
/// after [#CHATS] others.
enum Mix {
  /// Commands, numbers and buttons.
  COMMANDS {
    @Override
    String update(long n) {
      String what = STEPS.get((int) (n % STEPS.size()));
      return what.startsWith("/") ? said(n, what) : tapped(n, what);
    }
  },
  /// Questions and offers, no two of which are alike.
  WORDS {
    @Override
    String update(long n) {
      return said(n, words(n));
    }
  },
  /// One command, for counting.
  HELP {
    @Override
    String update(long n) {
      return said(n, "/help");
    }
  };

  static final int CHATS = 3000;

  private static final List<String> STEPS =
      List.of(
          "/start",
          "/numbers",
          "n:KH",
          "/help",
          "m:2",
          "/language",
          "l:km",
          "/check",
          "m:4",
          "/numbers TH",
          "m:1");
  private static final List<String> JOBS =
      List.of("cook", "typist", "driver", "welder", "translator", "model", "cashier");
  private static final List<String> PLACES =
      List.of("Bavet", "Poipet", "Myawaddy", "Vientiane", "Manila", "Dubai", "Kampot", "Laukkaing");
  private static final List<String> SENTENCES =
      List.of(
          "can I trust an agent who wants %s money for a visa to %s, ref %d",
          "Urgent hiring: %s in %s, 2%03d USD weekly, ticket paid, no papers, telegram @fastjobs",
          "my cousin went as a %s to %s and her phone is dead since day %d",
          "they keep my passport, I came as %s to %s, room %d, what now",
          "New post for a %s at our office in %s, pay 18%02d dollars a year, come for interview",
          "which office checks licences of a %s recruiter in %s, number %d");

  /// The update with this number, as Telegram delivers it.
  abstract String update(long n);

  /// The question or offer with this number.
  static String words(long n) {
    String job = JOBS.get((int) (n % JOBS.size()));
    String place = PLACES.get((int) (n / JOBS.size() % PLACES.size()));
    return SENTENCES.get((int) (n % SENTENCES.size())).formatted(job, place, n);
  }

  static long chat(long n) {
    return 1_000_000 + n % CHATS;
  }

  private static String said(long n, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":%d,"chat":%s,"from":%s,"text":"%s"}}\
    """
        .formatted(n, n, System.currentTimeMillis() / 1000, chatOf(n), from(n), text);
  }

  private static String tapped(long n, String data) {
    return """
    {"update_id":%d,"callback_query":{"id":"%d","chat_instance":"1","from":%s,"data":"%s",\
    "message":{"message_id":1,"date":1,"chat":%s,"text":"menu"}}}\
    """
        .formatted(n, n, from(n), data, chatOf(n));
  }

  private static String chatOf(long n) {
    return "{\"id\":%d,\"type\":\"private\",\"first_name\":\"B\"}".formatted(chat(n));
  }

  private static String from(long n) {
    return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"B\",\"language_code\":\"en\"}"
        .formatted(chat(n));
  }
}
