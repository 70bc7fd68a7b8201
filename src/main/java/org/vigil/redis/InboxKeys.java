package org.vigil.redis;

/// The keys of one partition's inbox and reply queues. Everything personal in them is sealed; names
/// hold pseudonyms (`<message>`, `<chat>`) and entry ids only. In order of the way of a message:
///
/// | key | type | life, and who deletes it |
/// | --- | --- | --- |
/// | `seen:<message>` | string, a mark | 48 h |
/// | `limit:<chat>` | string, ms at which the chat's bucket is full | until then |
/// | `told:<chat>` | string, a mark | 30 s |
/// | `inbox` | stream {`i` message, `c` chat, `u` urgent, `m` sealed message} | entry: commit |
/// | `inbox:urgent` | stream {`c` chat}, urgent entries under the same ids | entry: commit |
/// | `chat:<chat>` | list of the chat's entry ids, oldest first | id: commit |
/// | `lease` | string, the holder's fencing token | 10 s, renewed by the holder |
/// | `fence` | counter of tokens | kept |
/// | `attempts:<entry>` | counter | commit; 48 h |
/// | `session:<chat>` | hash {`v` version, `d` sealed session} | 60 min after the last turn |
/// | `replies:<chat>` | list of `<id> <created> <channel>\n<sealed reply>` | reply: confirm; 48 h |
/// | `ready`, `ready:urgent` | sorted set of chats by due ms | member: confirm, hold |
/// | `quarantine` | stream, as `inbox` | 15 days |
///
/// Sealed under: the message `inbox#<message>`, in quarantine too; the session its key; a reply
/// `replies:<chat>#<id>`, each with the full key name.
public record InboxKeys(int partition) {

  /// The instances that live, by last heartbeat; shared by all partitions.
  public static String instances() {
    return Keys.shared("instances");
  }

  public String inbox() {
    return of("inbox");
  }

  public String session(String chat) {
    return of("session", chat);
  }

  public String replies(String chat) {
    return of("replies", chat);
  }

  String seen(String message) {
    return of("seen", message);
  }

  String limit(String chat) {
    return of("limit", chat);
  }

  String told(String chat) {
    return of("told", chat);
  }

  String urgent() {
    return of("inbox", "urgent");
  }

  String chat(String chat) {
    return of("chat", chat);
  }

  String lease() {
    return of("lease");
  }

  String fence() {
    return of("fence");
  }

  String attempts(String entry) {
    return of("attempts", entry);
  }

  String ready(boolean urgent) {
    return urgent ? of("ready", "urgent") : of("ready");
  }

  String quarantine() {
    return of("quarantine");
  }

  private String of(String... parts) {
    return Keys.of(partition, parts);
  }
}
