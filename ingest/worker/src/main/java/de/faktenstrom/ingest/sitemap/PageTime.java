package de.faktenstrom.ingest.sitemap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Times of sitemaps and pages (W3C date and time); without an offset they are German time.
final class PageTime {

  private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

  /// `+0100` as well as `+01:00`.
  private static final DateTimeFormatter BASIC_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX");

  private PageTime() {}

  /// Absent where none can be told.
  static @Nullable Instant of(@Nullable String given) {
    String text = given == null ? "" : given.strip();
    try {
      Instant time = time(text);
      int year = time.atOffset(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9_998 ? null : time.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static Instant time(String text) {
    if (text.length() == 7) {
      return YearMonth.parse(text).atDay(1).atStartOfDay(GERMANY).toInstant();
    }
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(GERMANY).toInstant();
    }
    if (text.matches(".*[+-]\\d{4}")) {
      return OffsetDateTime.parse(text, BASIC_OFFSET).toInstant();
    }
    return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(GERMANY).toInstant();
  }
}
