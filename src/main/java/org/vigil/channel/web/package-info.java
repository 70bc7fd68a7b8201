/// The web page: the same conversation as on a messenger, in a plain page for a small phone.
// Replies
/// wait in a sealed mailbox until the page fetches them; nothing is kept on the device but what the
/// open tab holds in memory.
@NullMarked
package org.vigil.channel.web;

import org.jspecify.annotations.NullMarked;
