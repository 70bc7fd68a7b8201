package org.vigil.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// One part of a reply as it waits in a chat's list: `<id> <created ms> <channel>\n<sealed>`.
///
/// @param header what may be read without opening it
/// @param sealed the chat's address and what to say
public record StoredReply(Header header, Sealed sealed) {

  /// @throws IllegalArgumentException if it is not of this form
  static StoredReply parse(byte[] stored) {
    int end = 0;
    while (end < stored.length && stored[end] != '\n') {
      end++;
    }
    return new StoredReply(
        Header.parse(new String(stored, 0, end, StandardCharsets.UTF_8)),
        new Sealed(Arrays.copyOfRange(stored, Math.min(end + 1, stored.length), stored.length)));
  }

  byte[] stored() {
    byte[] head =
        (header.id() + " " + header.created().toEpochMilli() + " " + header.channel() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] body = sealed.bytes();
    byte[] stored = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, stored, head.length, body.length);
    return stored;
  }

  /// What is known of a reply without its key.
  ///
  /// @param id unique; has no blank
  /// @param created when the turn was committed
  /// @param channel the channel's name
  public record Header(String id, Instant created, String channel) {
    static Header parse(String text) {
      String[] parts = text.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("not a reply's header");
      }
      return new Header(parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]);
    }
  }
}
