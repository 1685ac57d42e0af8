package de.faktenstrom.ingest.dataset.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A state of a table as it is cited.
///
/// @param number of the version
/// @param hash SHA-256 (hex) of the normalised observations
public record Stated(int number, Instant retrieved, String hash) {

  /// Where the office and the publishers are.
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// `10.03.2026`
  String day() {
    LocalDate day = retrieved.atZone(ZONE).toLocalDate();
    return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
