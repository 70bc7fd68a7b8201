package org.vigil.inbox;

import org.vigil.redis.InboxKeys;

/// Where everything of one chat is stored.
///
/// @param keys those of its partition
/// @param chat its pseudonym
record Place(InboxKeys keys, String chat) {}
