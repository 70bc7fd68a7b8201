package org.vigil.conversation;

import java.util.List;
import org.vigil.channel.Reply;
import org.vigil.hotline.Referral;

/// What one turn changes, committed all at once or not at all.
///
/// @param session the chat's next session
/// @param replies what the person is told, in order; each still to be cut into parts by the channel
/// @param referrals what goes to partners, with the person's consent
/// @param urgent whether the replies go out before those of other chats
public record Turn(Session session, List<Reply> replies, List<Referral> referrals, boolean urgent) {
  public Turn {
    replies = List.copyOf(replies);
    referrals = List.copyOf(referrals);
  }
}
