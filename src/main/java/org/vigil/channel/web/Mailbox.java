package org.vigil.channel.web;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.privacy.Pseudonyms;
import org.vigil.privacy.Sealer;
import org.vigil.redis.MailboxAppendScript;
import org.vigil.redis.MailboxAppendScript.Bounds;
import org.vigil.redis.MailboxKeys;
import org.vigil.redis.MailboxReadScript;
import org.vigil.redis.Partitions;
import org.vigil.redis.Redis;
import org.vigil.redis.Sealed;

/// Where replies wait for the page, sealed, 60 minutes at most. What the page has shown goes at its
/// next fetch.
///
/// A sender repeats a part, under the same id, until it knows that the part arrived: it is in here
/// once, whatever came in between. Each call is one round trip to the store.
@Singleton
final class Mailbox {
  /// The cursor of a page that has shown nothing.
  static final String START = MailboxReadScript.START;

  // More than the parts that answer a chat's burst of 20 messages; a page that was away longer gets
  // the last of them.
  private static final Bounds BOUNDS = new Bounds(Duration.ofMinutes(60), 100);
  private static final int BATCH = 20;

  private final MailboxAppendScript append;
  private final MailboxReadScript read;
  private final Boxes boxes;
  private final ObjectMapper json;

  Mailbox(Redis redis, Boxes boxes, ObjectMapper json) {
    this.append = new MailboxAppendScript(redis);
    this.read = new MailboxReadScript(redis);
    this.boxes = boxes;
    this.json = json;
  }

  /// Puts a part in and wakes the page on whichever instance it waits. May be repeated with the
  /// same id.
  ///
  /// @return the name under which it is in the mailbox
  /// @throws org.vigil.redis.RedisUnavailableException if it is not known whether it is there
  String put(ChatAddress chat, String id, Reply part) {
    Boxes.Box box = boxes.of(chat);
    byte[] plain = write(part);
    String name = boxes.name(chat, id);
    Sealed sealed = new Sealed(boxes.sealer().seal(box.record(name), plain));
    append.run(box.keys(), box.chat(), name, sealed, BOUNDS);
    return name;
  }

  /// What came after a cursor, oldest first; empty if nothing did.
  ///
  /// @param after the cursor of the last part that the page has shown, or [#START]
  /// @throws org.vigil.redis.RedisUnavailableException if the store is away
  List<Delivery> after(ChatAddress chat, String after) {
    Boxes.Box box = boxes.of(chat);
    return read.run(box.keys(), box.chat(), after, BATCH).stream()
        .map(entry -> new Delivery(entry.id(), read(box, entry)))
        .toList();
  }

  /// The name by which the wake-ups of [#put] call a chat.
  String wakeName(ChatAddress chat) {
    return boxes.of(chat).chat();
  }

  private Reply read(Boxes.Box box, MailboxReadScript.Entry entry) {
    try {
      return json.readValue(
          boxes.sealer().open(box.record(entry.part()), entry.sealed().bytes()), Reply.class);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored reply is not of the known form", e);
    }
  }

  private byte[] write(Reply part) {
    try {
      return json.writeValueAsBytes(part);
    } catch (IOException e) {
      throw new UncheckedIOException("a reply cannot be written", e);
    }
  }

  /// A part on its way to the page.
  ///
  /// @param cursor what to fetch after once it is shown
  record Delivery(String cursor, Reply reply) {}

  /// Where each chat's mailbox is and under which names its parts are sealed.
  @Singleton
  record Boxes(Pseudonyms pseudonyms, Sealer sealer, Partitions partitions) {
    Box of(ChatAddress chat) {
      String value = chat.channel() + "\n" + chat.chat();
      int partition = pseudonyms.partition(value, partitions.count());
      return new Box(new MailboxKeys(partition), pseudonyms.of("chat", value));
    }

    String name(ChatAddress chat, String id) {
      return pseudonyms.of("web-reply", chat.chat() + "\n" + id);
    }

    /// One chat's mailbox.
    ///
    /// @param chat the chat's pseudonym
    record Box(MailboxKeys keys, String chat) {
      String record(String part) {
        return keys.mailbox(chat) + "#" + part;
      }
    }
  }
}
