package org.vigil.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/// `vigil keys ...`: the keys that protect what is stored.
@Singleton
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "The keys that protect what is stored.",
    subcommands = {KeysNew.class})
final class Keys {}
