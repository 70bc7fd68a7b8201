package org.vigil.conversation;

import java.util.List;
import org.vigil.channel.Reply;
import org.vigil.hotline.Referral;

/// What one turn changes, committed all at once or not at all, and what is counted after that.
///
/// @param session the chat's next session
/// @param replies what the person is told, in order; each still to be cut into parts by the channel
/// @param referrals what goes to partners, with the person's consent
/// @param urgent whether the replies go out before those of other chats
/// @param feedback what the turn tells of earlier answers; losing it in a crash loses nothing else
public record Turn(
    Session session,
    List<Reply> replies,
    List<Referral> referrals,
    boolean urgent,
    List<Feedback> feedback) {
  public Turn {
    replies = List.copyOf(replies);
    referrals = List.copyOf(referrals);
    feedback = List.copyOf(feedback);
  }

  /// One that tells nothing of earlier answers.
  public Turn(Session session, List<Reply> replies, List<Referral> referrals, boolean urgent) {
    this(session, replies, referrals, urgent, List.of());
  }
}
