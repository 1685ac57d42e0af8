package de.faktenstrom.ingest.feed;

import java.time.Duration;

/// What one document may cost.
///
/// @param depth of elements or JSON values
/// @param items further ones are left out, with a problem
/// @param textLength characters of one text or attribute
/// @param attributes of one element
/// @param time to read all of it
public record Limits(
    int bytes, int depth, int items, int textLength, int attributes, Duration time) {

  public static final Limits DEFAULT =
      new Limits(10 << 20, 100, 10_000, 4 << 20, 100, Duration.ofSeconds(10));
}
