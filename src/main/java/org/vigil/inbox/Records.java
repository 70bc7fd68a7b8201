package org.vigil.inbox;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.InboundMessage;
import org.vigil.conversation.Session;
import org.vigil.privacy.Pseudonyms;
import org.vigil.privacy.Sealer;
import org.vigil.privacy.UnreadableRecordException;
import org.vigil.redis.InboxKeys;
import org.vigil.redis.Partitions;
import org.vigil.redis.Sealed;

/// Finds the place of what is personal and turns it into what is stored: JSON, sealed under the id
/// of its record ([InboxKeys] lists them). Reading throws [UnreadableRecordException].
@Singleton
final class Records {
  private final Sealer sealer;
  private final Pseudonyms pseudonyms;
  private final Partitions partitions;
  private final ObjectMapper json;

  Records(Sealer sealer, Pseudonyms pseudonyms, Partitions partitions, ObjectMapper json) {
    this.sealer = sealer;
    this.pseudonyms = pseudonyms;
    this.partitions = partitions;
    this.json = json;
  }

  Place place(ChatAddress chat) {
    String name = name(chat);
    return new Place(
        new InboxKeys(pseudonyms.partition(name, partitions.count())), pseudonyms.of("chat", name));
  }

  /// The pseudonym of a message: the same for the same id in the same chat.
  String ref(InboundMessage message) {
    return pseudonyms.of("message", name(message.chat()) + "\n" + message.id());
  }

  private static String name(ChatAddress chat) {
    return chat.channel() + "\n" + chat.chat();
  }

  Sealed message(InboxKeys keys, String ref, InboundMessage message) {
    return seal(messageId(keys, ref), message);
  }

  InboundMessage message(InboxKeys keys, String ref, Sealed sealed) {
    return open(messageId(keys, ref), sealed, InboundMessage.class);
  }

  private static String messageId(InboxKeys keys, String ref) {
    return keys.inbox() + "#" + ref;
  }

  Sealed session(Place place, Session session) {
    return seal(place.keys().session(place.chat()), session);
  }

  /// @return [Session#EMPTY] if there is none
  Session session(Place place, Sealed sealed) {
    return sealed.equals(Sealed.NONE)
        ? Session.EMPTY
        : open(place.keys().session(place.chat()), sealed, Session.class);
  }

  Sealed reply(Place place, String id, Outgoing outgoing) {
    return seal(replyId(place, id), outgoing);
  }

  Outgoing reply(Place place, String id, Sealed sealed) {
    return open(replyId(place, id), sealed, Outgoing.class);
  }

  private static String replyId(Place place, String id) {
    return place.keys().replies(place.chat()) + "#" + id;
  }

  private Sealed seal(String id, Object value) {
    try {
      return new Sealed(sealer.seal(id, json.writeValueAsBytes(value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T open(String id, Sealed sealed, Class<T> type) {
    byte[] plain = sealer.open(id, sealed.bytes());
    try {
      T value = json.readValue(plain, type);
      if (value == null) {
        throw new UnreadableRecordException("a record is empty", null);
      }
      return value;
    } catch (IOException | IllegalArgumentException e) {
      // Without the cause, which quotes what it read.
      throw new UnreadableRecordException("a record is not what it should be", null);
    }
  }
}
