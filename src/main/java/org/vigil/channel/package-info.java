/// What a messenger and the rest of the service say to each other: an
/// [org.vigil.channel.InboundMessage] comes in, a [org.vigil.channel.Reply] goes out. Each
/// messenger has a package beneath this one; none of them knows another, and none holds dialogue
/// logic.
@NullMarked
package org.vigil.channel;

import org.jspecify.annotations.NullMarked;
