package org.vigil.knowledge.ranking;

/// An entry and how well it fits: higher is better, comparable within one ranking only.
public record Scored(String entry, double score) {}
