/// The benchmark of the whole way of a message, run by `mvn -Pbench verify` and never with the
/// tests: the real service as a child process, a Telegram that answers at once, and beside them, in
/// the same run, the barest server that Micronaut can be. It prints where Vigil stands against its
/// targets and fails on no figure: a shared machine proves nothing by one run.
@NullMarked
package org.vigil.bench;

import org.jspecify.annotations.NullMarked;
