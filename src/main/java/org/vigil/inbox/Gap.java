package org.vigil.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/// Something that at least [AskedInVain#ENOUGH] people asked in vain, or voted on.
///
/// @param kind `unanswered`, `not-helpful` or `helpful`
/// @param language BCP 47 tag
/// @param topic slug of the topic that was answered or came nearest; empty if none did
/// @param words one or two words that all of them used; empty: all who asked about the topic
/// @param people how many
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Gap(String kind, String language, String topic, String words, int people) {}
