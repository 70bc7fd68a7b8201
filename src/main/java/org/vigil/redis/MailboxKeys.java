package org.vigil.redis;

/// The keys of one partition's mailboxes, where replies to the web page wait. Names hold pseudonyms
/// only.
///
/// | key | type | life, and who deletes it |
/// | --- | --- | --- |
/// | `mailbox:<chat>` | stream {`i` part, `m` sealed part} | 60 min after the last; entry: read |
/// | `mailbox-parts:<chat>` | sorted set of parts by time | 60 min after the last; the last 200 |
///
/// A part is sealed under `mailbox:<chat>#<part>`, with the full key name.
public record MailboxKeys(int partition) {
  /// The topic on which a chat's pseudonym is told when something came into its mailbox.
  public static final String TOPIC = Keys.shared("mailbox");

  public String mailbox(String chat) {
    return Keys.of(partition, "mailbox", chat);
  }

  /// The parts that came in, read or not.
  public String parts(String chat) {
    return Keys.of(partition, "mailbox-parts", chat);
  }
}
