package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of an SDMX-CSV, versions 1.0 and 2.0; -1 for what is missing.
///
/// @param power column of the power of ten the values are to be multiplied by
record SdmxHeader(List<Column> dimensions, int value, int status, int unit, int power, int action) {

  record Column(int index, Dimension dimension) {}

  /// About the file, not the observation. That a server made it anew is no news.
  private static final Set<String> NO_DIMENSIONS =
      Set.of(
          "dataflow",
          "structure",
          "structure_id",
          "structure_name",
          "action",
          "last update",
          "last_update");

  private static final Set<String> TIMES = Set.of("time_period", "time period", "time");
  private static final Set<String> STATUSES = Set.of("obs_status", "obs_flag", "flag", "status");
  private static final Set<String> UNITS = Set.of("unit_measure", "unit");

  /// @return null if there is no column of values
  static @Nullable SdmxHeader of(List<String> names) {
    List<String> codes = names.stream().map(SdmxHeader::code).toList();
    List<String> lower = codes.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    int value = lower.indexOf("obs_value");
    if (value < 0) {
      return null;
    }
    List<Column> dimensions = new ArrayList<>();
    for (int i = 0; i < value; i++) {
      if (!NO_DIMENSIONS.contains(lower.get(i)) && !STATUSES.contains(lower.get(i))) {
        dimensions.add(new Column(i, dimension(lower.get(i), names.get(i))));
      }
    }
    return new SdmxHeader(
        dimensions,
        value,
        first(lower, STATUSES),
        first(lower, UNITS),
        lower.indexOf("unit_mult"),
        lower.indexOf("action"));
  }

  private static Dimension dimension(String lower, String name) {
    return TIMES.contains(lower)
        ? Dimension.time("TIME_PERIOD", label(name))
        : Dimension.of(code(name), label(name));
  }

  private static int first(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  static String code(String text) {
    int colon = text.indexOf(": ");
    return colon <= 0 ? text : text.substring(0, colon);
  }

  static String label(String text) {
    int colon = text.indexOf(": ");
    return colon <= 0 ? text : text.substring(colon + 2);
  }
}
