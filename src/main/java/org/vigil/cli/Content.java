package org.vigil.cli;

import jakarta.inject.Singleton;
import picocli.CommandLine.Command;

/// `vigil content ...`: tools for the people who write the content.
@Singleton
@Command(
    name = "content",
    mixinStandardHelpOptions = true,
    description = "Tools for those who write the content.",
    subcommands = {ContentCheck.class, ContentGaps.class, ContentPreview.class, ContentTest.class})
final class Content {}
