package de.faktenstrom.desk.moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A time as written by a person: an instant with its offset (RFC 3339), or a local time in a zone,
/// which once a year exists twice and once not at all.
public sealed interface Moment {

  /// One instant and no doubt.
  record Exact(Instant instant, ZoneId zone) implements Moment {}

  /// The clocks went back over it: it is two instants.
  record Twice(LocalDateTime local, ZoneId zone, Instant first, Instant second) implements Moment {}

  /// The clocks jumped over it.
  ///
  /// @param earlier what the clocks after the jump would mean by it
  /// @param later what the clocks before the jump would mean by it
  record Never(LocalDateTime local, ZoneId zone, Instant earlier, Instant later)
      implements Moment {}

  /// Not a time, or a zone that is not known.
  record Unreadable(String text) implements Moment {}

  /// Local time, and nobody said where.
  record Nowhere(LocalDateTime local) implements Moment {}

  /// @param text `2026-11-24T14:00:00+01:00`, `2026-11-24T13:00:00Z`, or local `2026-11-24T14:00`
  /// @param zone `Europe/Berlin`; needed for a local time, else only for showing the time again
  static Moment of(String text, @Nullable String zone) {
    try {
      ZoneId where = zone == null || zone.isBlank() ? null : ZoneId.of(zone.strip());
      return read(text.strip(), where);
    } catch (DateTimeException _) {
      return new Unreadable(zone == null ? text : text + " " + zone);
    }
  }

  private static Moment read(String text, @Nullable ZoneId zone) {
    int time = text.indexOf('T');
    boolean offset =
        text.endsWith("Z")
            || text.endsWith("z")
            || text.indexOf('+', time) > 0
            || (time > 0 && text.indexOf('-', time) > 0);
    if (offset) {
      OffsetDateTime exact = OffsetDateTime.parse(text);
      return new Exact(exact.toInstant(), zone == null ? exact.getOffset() : zone);
    }
    LocalDateTime local = LocalDateTime.parse(text);
    return zone == null ? new Nowhere(local) : in(zone, local);
  }

  /// What the clocks of that zone mean by it.
  static Moment in(ZoneId zone, LocalDateTime local) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> new Exact(local.toInstant(offsets.getFirst()), zone);
      case 2 ->
          new Twice(
              local, zone, local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
      default -> {
        var jump = Objects.requireNonNull(rules.getTransition(local));
        yield new Never(
            local,
            zone,
            local.toInstant(jump.getOffsetAfter()),
            local.toInstant(jump.getOffsetBefore()));
      }
    };
  }
}
