/// What the bot says. [org.vigil.conversation.Conversation] is pure: the same session, event,
/// findings and time give the same turn, so every dialogue is a transcript that can be tested.
@NullMarked
package org.vigil.conversation;

import org.jspecify.annotations.NullMarked;
