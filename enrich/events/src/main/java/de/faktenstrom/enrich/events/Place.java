package de.faktenstrom.enrich.events;

import java.util.List;

/// A place that the item speaks of, and where.
///
/// @param code scheme and key: `iso3166:SY` (ISO 3166-1, -2 and -3), `ags:06412` (official key of a
///   German Land, district or municipality), `m49:015` (UN M49), and `region:`, `city:` with names
///   of our own where no register has a key
/// @param kind `region`, `country`, `state`, `district`, `city`
/// @param labels German and English
/// @param score 0 to 1
/// @param passages what in the text speaks for it; never empty
public record Place(
    String code, String kind, Topic.Labels labels, double score, List<Passage> passages) {}
