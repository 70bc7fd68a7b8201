package org.vigil.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigil.conversation.Feedback;
import org.vigil.inbox.ReplyLine.Part;
import org.vigil.privacy.Trace;
import org.vigil.redis.RedisUnavailableException;

/// What follows a commit: the replies go to the senders, and what the turn tells of earlier answers
/// is counted. Counting fails open: a count that is lost harms nobody, and nobody waits for it.
@Singleton
final class Aftermath {
  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

  private final Replies replies;
  private final AskedInVain asked;
  private final InboxMeters meters;

  Aftermath(Replies replies, AskedInVain asked, InboxMeters meters) {
    this.replies = replies;
    this.asked = asked;
    this.meters = meters;
  }

  /// @param waiting how many parts the chat's queue holds
  void of(ChatLine line, Decision decision, List<Part> parts, int waiting) {
    replies.handOver(line.tenure(), line.place().chat(), parts, waiting, decision.words().urgent());
    for (Feedback one : decision.words().feedback()) {
      try {
        asked.count(line.place(), one);
        meters.feedback("counted");
      } catch (RedisUnavailableException e) {
        meters.feedback("lost");
      } catch (RuntimeException e) {
        meters.feedback("lost");
        meters.bug();
        LOG.error("what a turn tells could not be counted: {}", Trace.of(e));
      }
    }
  }

  /// A turn that was committed before without an answer that arrived.
  void reload(Tenure tenure, String chat, String channel) {
    replies.reload(tenure, chat, channel);
  }
}
