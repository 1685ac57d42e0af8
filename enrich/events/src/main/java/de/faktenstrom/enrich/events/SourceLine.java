package de.faktenstrom.enrich.events;

import org.jspecify.annotations.Nullable;

/// What a source line says in words: `Quelle: BAMF, Aktuelle Zahlen, Ausgabe Juli 2025`.
///
/// @param issuer who made it, as written
/// @param title as written, absent where only the issuer is named
/// @param edition as written, without the word edition
/// @param date of issue or of the data, ISO 8601 as exactly as it is said: `2025`, `2025-07`,
///   `2025-07-01`
public record SourceLine(
    String issuer, @Nullable String title, @Nullable String edition, @Nullable String date) {}
