package de.faktenstrom.enrich.events;

import org.jspecify.annotations.Nullable;

/// What a passage rests on.
///
/// @param type `doi`, `urn-nbn`, `isbn`, `arxiv`, `url`, `genesis` (table code of official
///   statistics)
/// @param value the identifier in its normal form
/// @param link where it resolves to, absent where it does not
public record Citation(String type, String value, @Nullable String link, Passage passage) {}
