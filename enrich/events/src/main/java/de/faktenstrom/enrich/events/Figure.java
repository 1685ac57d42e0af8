package de.faktenstrom.enrich.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A number that the text states as a fact, and what it rests on.
///
/// @param low,high the range it states, in units of its kind; the same where it states one number
/// @param approximate whether the text itself takes it back a little: about, almost, more than
/// @param unit of money or of measure as written; absent for all other kinds
/// @param date what it refers to, ISO 8601 as exactly as it is said: `2024`, `2025-07`,
///   `2024-12-31`, `2025-Q1`; absent where nothing near says it
/// @param population whom or what it counts, or is a share of, as written
/// @param source type and value of the citation it rests on; absent: without source
public record Figure(
    Kind kind,
    double low,
    double high,
    boolean approximate,
    @Nullable String unit,
    @Nullable String date,
    @Nullable String population,
    Passage passage,
    @Nullable String source) {

  /// What the number means. [#toString] is the wire form.
  public enum Kind {
    /// How many.
    COUNT,
    /// 12.5 for 12.5 percent.
    PERCENT,
    /// Percentage points.
    POINTS,
    /// A share in words, between 0 and 1.
    FRACTION,
    /// In `unit`.
    MONEY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
