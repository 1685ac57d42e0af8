package de.faktenstrom.ingest.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How fine a repository's datestamps are (OAI-PMH 2.0 section 3.3); [#toString] is the stored
/// form.
enum Granularity {
  DAY("YYYY-MM-DD", ChronoUnit.DAYS),
  SECOND("YYYY-MM-DDThh:mm:ssZ", ChronoUnit.SECONDS);

  private final String name;
  private final ChronoUnit unit;

  Granularity(String name, ChronoUnit unit) {
    this.name = name;
    this.unit = unit;
  }

  /// The one that Identify names; days where it names none, which every repository understands.
  static Granularity of(@Nullable String named) {
    return Arrays.stream(values()).filter(one -> one.name.equals(named)).findFirst().orElse(DAY);
  }

  /// What was stored.
  static Granularity stored(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /// A datestamp of either form, absent where it is none; a day means its first second.
  static @Nullable Instant time(String datestamp) {
    String text = datestamp.strip();
    try {
      Instant time =
          text.length() == "YYYY-MM-DD".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
      int year = time.atZone(ZoneOffset.UTC).getYear();
      return year < 1 || year > 9_998 ? null : time;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// The argument `from` that takes in everything from that time on.
  String from(Instant time) {
    return switch (this) {
      case DAY -> LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
      case SECOND -> time.truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }

  /// One unit before the one that the time lies in: what was written while the list before was
  /// being made bears a datestamp of that unit or the one before.
  Instant before(Instant time) {
    return time.truncatedTo(unit).minus(1, unit);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
