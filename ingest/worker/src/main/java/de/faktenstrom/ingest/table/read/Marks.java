package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Status;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Marks of quality, as different publishers write them. One cell may have several: `bp`, `e, ()`.
final class Marks {

  /// Destatis, "Zeichenerklärung": e is final here.
  private static final Map<String, Status> GENESIS =
      Map.of(
          "e", Status.FINAL,
          "p", Status.PRELIMINARY,
          "r", Status.REVISED,
          "s", Status.ESTIMATED,
          "()", Status.LIMITED,
          "b", Status.BREAK);

  /// SDMX code list CL_OBS_STATUS and the flags of Eurostat: e is estimated here.
  private static final Map<String, Status> SDMX =
      Map.of(
          "p", Status.PRELIMINARY,
          "r", Status.REVISED,
          "e", Status.ESTIMATED,
          "s", Status.ESTIMATED,
          "f", Status.FORECAST,
          "b", Status.BREAK,
          "d", Status.DEFINED_OTHERWISE,
          "i", Status.IMPUTED,
          "u", Status.LIMITED,
          "c", Status.CONFIDENTIAL);

  /// Of CL_OBS_STATUS those that say why there is no value, and "normal".
  private static final Map<String, Sign> SDMX_SIGNS =
      Map.of(
          "m", Sign.BLOCKED,
          "z", Sign.BLOCKED,
          "l", Sign.SECRET,
          "q", Sign.SECRET,
          "c", Sign.SECRET,
          "n", Sign.NOTHING,
          "u", Sign.UNRELIABLE,
          ":", Sign.SECRET);

  private static final Set<String> SDMX_SILENT =
      Set.of("a", "m", "z", "l", "q", "n", "o", ":", " ", ",");

  private final Map<String, Status> known;
  private final Set<String> silent;
  private final Map<String, Set<Status>> seen = new HashMap<>();

  private Marks(Map<String, Status> known, Set<String> silent) {
    this.known = known;
    this.silent = silent;
  }

  static Marks ofGenesis() {
    return new Marks(GENESIS, Set.of(" ", ","));
  }

  static Marks ofSdmx() {
    return new Marks(SDMX, SDMX_SILENT);
  }

  /// With [Status#OTHER] among them if there is a mark that is not known.
  Set<Status> statuses(String text) {
    if (text.isEmpty()) {
      return Set.of();
    }
    Set<Status> before = seen.get(text);
    if (before != null) {
      return before;
    }
    Set<Status> statuses = parsed(text.toLowerCase(Locale.ROOT));
    if (seen.size() < 1_000) {
      seen.put(text, statuses);
    }
    return statuses;
  }

  private Set<Status> parsed(String text) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    int at = 0;
    while (at < text.length()) {
      int length = text.startsWith("()", at) ? 2 : 1;
      String mark = text.substring(at, at + length);
      Status status = known.get(mark);
      if (status != null) {
        statuses.add(status);
      } else if (!silent.contains(mark)) {
        statuses.add(Status.OTHER);
      }
      at += length;
    }
    return Set.copyOf(statuses);
  }

  /// Why a cell without a number has none, as far as its mark says.
  static Sign sdmxSign(@Nullable String mark) {
    return mark == null || mark.isEmpty()
        ? Sign.EMPTY
        : SDMX_SIGNS.getOrDefault(mark.toLowerCase(Locale.ROOT), Sign.EMPTY);
  }
}
