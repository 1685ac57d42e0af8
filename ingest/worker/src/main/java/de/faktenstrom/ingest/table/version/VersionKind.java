package de.faktenstrom.ingest.table.version;

/// Why a state of a table is not the one before.
public enum VersionKind {
  /// Nothing but the form differs: same hash.
  FORMAT_ONLY,
  /// Only time values that were not there before.
  NEW_PERIOD,
  /// Values differ, and the publisher announced it: by status, or by its calendar.
  REVISION,
  /// Values differ that nobody said would.
  CORRECTION,
  /// Other dimensions, members or units.
  STRUCTURE
}
