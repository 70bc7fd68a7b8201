package org.vigil.hotline;

/// A hotline partner as a person sees it when asked for consent.
///
/// @param id the configured id, lower case
/// @param name the partner's own name
/// @param test whether this is a stand-in for trying the service: nobody reads what is sent
/// @param open whether a human reads within the hour, by the partner's opening hours
public record Partner(String id, String name, boolean test, boolean open) {}
