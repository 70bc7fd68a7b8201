package org.vigil.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.channel.ChatAddress;
import org.vigil.channel.Reply;
import org.vigil.conversation.Feedback;
import org.vigil.hotline.Referral;
import org.vigil.redis.Sealed;
import org.vigil.redis.StoredSession;

/// What a turn came to, before it is committed.
///
/// @param chat where the replies go; null if the message cannot be read, and there are none
/// @param read the session that the turn read
/// @param next the session it leaves, sealed
/// @param language the person's, or null
/// @param words what is said and sent on
/// @param quarantined whether the message is given up
record Decision(
    @Nullable ChatAddress chat,
    StoredSession read,
    Sealed next,
    @Nullable String language,
    Words words,
    boolean quarantined) {

  /// @param replies in order, not yet cut into parts
  /// @param urgent whether they go before those of other chats
  /// @param feedback counted once the turn is committed
  record Words(
      List<Reply> replies, List<Referral> referrals, boolean urgent, List<Feedback> feedback) {
    static final Words NONE = new Words(List.of(), List.of(), false, List.of());
  }
}
