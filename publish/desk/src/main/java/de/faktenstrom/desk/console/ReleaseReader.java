package de.faktenstrom.desk.console;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.moment.Moment;
import de.faktenstrom.ingest.events.Embargo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a wish of what was typed, or says which field is against it.
final class ReleaseReader {

  /// What came of reading.
  sealed interface Read {

    record Clear(ReleaseWish wish) implements Read {}

    /// @param field it concerns
    /// @param key of the message
    record Wrong(String field, String key) implements Read {}

    /// The clocks change around that time.
    ///
    /// @param key of the message
    /// @param instants that may be meant
    record Unclear(String key, List<Instant> instants) implements Read {}
  }

  /// A time, or why there is none.
  private sealed interface When {
    record At(Instant instant) implements When {}

    record Not(Read why) implements When {}
  }

  private final DeskSettings settings;
  private final Clock clock;

  ReleaseReader(DeskSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Read read(ReleaseForm form) {
    if (form.chosen().isEmpty()) {
      return new Read.Wrong("channels", "wrong.channels");
    }
    if (form.mode().equals("now")) {
      return new Read.Clear(wish(form, null, null));
    }
    ZoneId zone;
    try {
      String name = form.zone();
      zone = name == null || name.isBlank() ? settings.zone() : ZoneId.of(name.strip());
    } catch (DateTimeException _) {
      return new Read.Wrong("zone", "wrong.zone");
    }
    return switch (when(form, zone)) {
      case When.Not not -> not.why();
      case When.At at -> new Read.Clear(wish(form, at.instant(), zone));
    };
  }

  private ReleaseWish wish(ReleaseForm form, @Nullable Instant at, @Nullable ZoneId zone) {
    boolean embargo = form.mode().equals("embargo");
    String coSigner = form.coSigner() == null || form.coSigner().isBlank() ? null : form.coSigner();
    return new ReleaseWish(
        form.chosen(),
        embargo && at != null && zone != null ? new Embargo(at, zone) : null,
        embargo ? null : at,
        zone,
        coSigner == null ? null : coSigner.strip());
  }

  private When when(ReleaseForm form, ZoneId zone) {
    return switch (Moment.of(form.time(), zone.getId())) {
      case Moment.Exact exact -> notPast(exact.instant());
      case Moment.Twice twice ->
          chosen(form, "wrong.twice", List.of(twice.first(), twice.second()));
      case Moment.Never never ->
          chosen(form, "wrong.never", List.of(never.earlier(), never.later()));
      case Moment.Unreadable _, Moment.Nowhere _ ->
          new When.Not(new Read.Wrong("at", "wrong.time"));
    };
  }

  private When chosen(ReleaseForm form, String key, List<Instant> instants) {
    if (instants.getLast().isBefore(clock.instant())) {
      return notPast(instants.getLast());
    }
    return instants.stream()
        .filter(instant -> instant.toString().equals(form.instant()))
        .findFirst()
        .map(this::notPast)
        .orElseGet(() -> new When.Not(new Read.Unclear(key, instants)));
  }

  private When notPast(Instant instant) {
    return instant.isBefore(clock.instant())
        ? new When.Not(new Read.Wrong("at", "wrong.past"))
        : new When.At(instant);
  }
}
