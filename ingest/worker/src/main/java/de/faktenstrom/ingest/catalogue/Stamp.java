package de.faktenstrom.ingest.catalogue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Times in catalogues (ISO 8601): a year, a month, a day or a time; without an offset UTC, as CKAN
/// stores them.
final class Stamp {

  private Stamp() {}

  /// The first instant of what is meant; absent where none can be told.
  static @Nullable Instant of(@Nullable String given) {
    String text = given == null ? "" : given.strip();
    try {
      Instant time =
          switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> time(text);
          };
      int year = time.atOffset(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9_998 ? null : time.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Instant time(String text) {
    return text.matches(".*T.*([Zz]|[+-]\\d{2}:?\\d{2})")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
