package de.faktenstrom.ingest.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Dates in Dublin Core (W3CDTF): `2024`, `2024-05`, `2024-05-17`, or a time with its offset.
final class Dates {

  private Dates() {}

  /// The first instant of what is meant, in UTC where no offset is named; absent where none can be
  /// told.
  static @Nullable Instant of(String given) {
    String text = given.strip();
    try {
      Instant time =
          switch (text.length()) {
            case 4 -> start(Year.parse(text).atDay(1));
            case 7 -> start(YearMonth.parse(text).atDay(1));
            case 10 -> start(LocalDate.parse(text));
            default -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
          };
      int year = time.atZone(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9_998 ? null : time;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
