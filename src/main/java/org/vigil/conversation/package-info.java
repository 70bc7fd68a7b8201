/// What the bot says and does: the findings of a message and the session of its chat go in, a
/// [org.vigil.conversation.Turn] comes out. Deciding is pure, so every dialogue is a readable
/// transcript; only [org.vigil.conversation.LiveDialogue] looks anything up.
@NullMarked
package org.vigil.conversation;

import org.jspecify.annotations.NullMarked;
