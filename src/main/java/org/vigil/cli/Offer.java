package org.vigil.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/// `vigil offer ...`: tools for the offer check.
@Singleton
@Command(
    name = "offer",
    mixinStandardHelpOptions = true,
    description = "Tools for the offer check.",
    subcommands = {OfferWeights.class})
final class Offer {}
