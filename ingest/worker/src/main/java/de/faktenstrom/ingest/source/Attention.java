package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor should know of a source, in one German sentence.
final class Attention {

  private static final int FAILURES = 3;
  private static final int SILENT_GAPS = 3;
  private static final Duration SILENT = Duration.ofDays(1);

  private Attention() {}

  /// How a source stands.
  ///
  /// @param stopped why the program stopped it
  /// @param reason what the last attempt came to
  record Standing(
      State state, @Nullable String stopped, History history, @Nullable String reason) {}

  /// Absent where all is well, and where somebody stopped the source.
  static @Nullable String of(Standing standing, Instant now) {
    return switch (standing.state()) {
      case STOPPED -> standing.stopped();
      case GONE -> Reasons.GONE;
      case ACTIVE -> {
        String failing = failing(standing, now);
        yield failing == null ? silent(standing.history().changes(), now) : failing;
      }
    };
  }

  private static @Nullable String failing(Standing standing, Instant now) {
    Instant since = standing.history().failingSince();
    return since == null || standing.history().failures() < FAILURES
        ? null
        : "Seit %s gelingt kein Abruf. Zuletzt: %s"
            .formatted(span(Duration.between(since, now)), standing.reason());
  }

  private static @Nullable String silent(List<Instant> changes, Instant now) {
    Duration usual = Rhythm.usual(changes);
    if (usual == null) {
      return null;
    }
    Duration silence = Duration.between(changes.getFirst(), now);
    boolean worth =
        silence.compareTo(SILENT) > 0 && silence.compareTo(usual.multipliedBy(SILENT_GAPS)) > 0;
    return worth ? "Seit %s nichts Neues, sonst %s.".formatted(span(silence), often(usual)) : null;
  }

  private static String span(Duration duration) {
    long days = duration.toDays();
    long hours = duration.toHours();
    if (days > 0) {
      return days == 1 ? "einem Tag" : days + " Tagen";
    }
    return hours > 0
        ? hours == 1 ? "einer Stunde" : hours + " Stunden"
        : Math.max(2, duration.toMinutes()) + " Minuten";
  }

  private static String often(Duration usual) {
    long hours = usual.toHours();
    if (hours < 2) {
      return "etwa stündlich";
    }
    if (hours < 16) {
      return "mehrmals am Tag";
    }
    if (hours < 40) {
      return "etwa täglich";
    }
    long days = Math.round(hours / 24.0);
    return days < 6 || days > 8 ? "etwa alle %d Tage".formatted(days) : "etwa wöchentlich";
  }
}
