package de.faktenstrom.ingest.events;

import java.util.Locale;

/// Why a table has another state than before. [#toString] is the wire form.
public enum DatasetChange {
  /// Only times that were not there before.
  NEW_PERIOD,
  /// Other values, as the publisher announced.
  REVISION,
  /// Other values that nobody announced.
  CORRECTION,
  /// Other dimensions, members or units.
  STRUCTURE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
