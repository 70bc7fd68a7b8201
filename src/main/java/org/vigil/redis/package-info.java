/// The only place that knows Lettuce: the connection, the keys, one class and one Lua file for each
/// script, and the embedded server.
@NullMarked
package org.vigil.redis;

import org.jspecify.annotations.NullMarked;
