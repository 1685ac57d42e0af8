package de.faktenstrom.enrich.claims;

import de.faktenstrom.enrich.events.Figure;
import org.jspecify.annotations.Nullable;

/// A number with its unit, where it stands in the whole text; what it is about is not known yet.
///
/// @param start,end half-open range in chars
/// @param plain a whole number without groups or unit: might be a year or a name
record Stated(
    Figure.Kind kind,
    double low,
    double high,
    boolean approximate,
    @Nullable String unit,
    int start,
    int end,
    boolean plain) {}
