package de.faktenstrom.desk.item;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// A place in a list that is ordered by time of change, the newest first.
record Cursor(Instant changed, UUID id) {

  /// Before all else.
  static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

  /// `<microseconds>-<uuid>`
  static Optional<Cursor> parse(String text) {
    int dash = text.indexOf('-');
    try {
      long micros = Long.parseLong(text.substring(0, Math.max(dash, 0)));
      Instant changed = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
      return Optional.of(new Cursor(changed, UUID.fromString(text.substring(dash + 1))));
    } catch (IllegalArgumentException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, changed) + "-" + id;
  }
}
