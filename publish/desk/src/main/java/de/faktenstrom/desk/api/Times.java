package de.faktenstrom.desk.api;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.moment.Moment;
import de.faktenstrom.ingest.events.Embargo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Times that a request gives: one instant each, and not in the past.
final class Times {

  /// For clocks that differ, and requests on their way.
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final DeskSettings settings;
  private final Clock clock;

  Times(DeskSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Nullable Embargo embargo(String field, @Nullable String text, @Nullable String zone) {
    Instant until = instant(field, text, zone);
    return until == null ? null : new Embargo(until, zone(zone));
  }

  /// The zone given, else the editors' own.
  ZoneId zone(@Nullable String zone) {
    try {
      return zone == null || zone.isBlank() ? settings.zone() : ZoneId.of(zone.strip());
    } catch (DateTimeException _) {
      throw Problem.invalid("zone " + zone + " is not known; give one like Europe/Berlin.");
    }
  }

  @Nullable Instant instant(String field, @Nullable String text, @Nullable String zone) {
    if (text == null || text.isBlank()) {
      return null;
    }
    zone(zone);
    Instant instant = exact(field, Moment.of(text, zone));
    if (instant.isBefore(clock.instant().minus(TOLERANCE))) {
      throw Problem.invalid(
          field + " " + instant + " is past; leave it out to release without it.");
    }
    return instant;
  }

  private static Instant exact(String field, Moment moment) {
    return switch (moment) {
      case Moment.Exact exact -> exact.instant();
      case Moment.Twice twice ->
          throw Problem.invalid(
              "%s %s exists twice in %s, because the clocks go back: it is %s or %s. Send the one that is meant."
                  .formatted(
                      field,
                      twice.local(),
                      twice.zone(),
                      shown(twice.first(), twice.zone()),
                      shown(twice.second(), twice.zone())));
      case Moment.Never never ->
          throw Problem.invalid(
              "%s %s does not exist in %s, because the clocks jump over it: %s or %s may be meant. Send the one that is."
                  .formatted(
                      field,
                      never.local(),
                      never.zone(),
                      shown(never.earlier(), never.zone()),
                      shown(never.later(), never.zone())));
      case Moment.Nowhere nowhere ->
          throw Problem.invalid(
              field
                  + " "
                  + nowhere.local()
                  + " has no offset; give a zone beside it, like"
                  + " Europe/Berlin.");
      case Moment.Unreadable unreadable ->
          throw Problem.invalid(
              field
                  + " is not a time: "
                  + unreadable.text()
                  + ". Give 2026-11-24T14:00:00+01:00, or 2026-11-24T14:00 and a zone.");
    };
  }

  /// `2026-10-25T02:30:00+02:00 (2026-10-25T00:30:00Z)`
  private static String shown(Instant instant, ZoneId zone) {
    OffsetDateTime local = instant.atZone(zone).toOffsetDateTime();
    return local.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        + (local.getOffset().equals(ZoneOffset.UTC) ? "" : " (" + instant + ")");
  }
}
