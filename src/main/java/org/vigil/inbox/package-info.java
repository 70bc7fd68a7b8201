/// The way of a message through the store: accepted and persisted, worked on by whoever holds its
/// partition's lease, committed once, and answered through per-chat reply queues.
@NullMarked
package org.vigil.inbox;

import org.jspecify.annotations.NullMarked;
