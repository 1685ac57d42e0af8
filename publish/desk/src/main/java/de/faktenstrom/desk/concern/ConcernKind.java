package de.faktenstrom.desk.concern;

import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.WorkNotice;
import java.util.Arrays;
import java.util.Locale;

/// What happened to that which an item rests on. [#toString] is the wire form.
public enum ConcernKind {
  /// Other values that nobody announced.
  FIGURES_CHANGED,
  /// Other values, as the publisher announced.
  FIGURES_REVISED,
  /// Other dimensions, members or units.
  TABLE_RESTRUCTURED,
  /// There is a later period; what was said still holds.
  NEWER_FIGURES,
  /// The work was taken back.
  RETRACTED,
  /// The work was mended.
  CORRECTED,
  /// The work's publisher doubts it.
  EXPRESSION_OF_CONCERN,
  /// The work has a newer version.
  NEWER_VERSION,
  /// The source deleted the item.
  DELETED_AT_SOURCE;

  static ConcernKind of(DatasetChange change) {
    return switch (change) {
      case NEW_PERIOD -> NEWER_FIGURES;
      case REVISION -> FIGURES_REVISED;
      case CORRECTION -> FIGURES_CHANGED;
      case STRUCTURE -> TABLE_RESTRUCTURED;
    };
  }

  static ConcernKind of(WorkNotice notice) {
    return switch (notice) {
      case RETRACTION -> RETRACTED;
      case CORRECTION -> CORRECTED;
      case EXPRESSION_OF_CONCERN -> EXPRESSION_OF_CONCERN;
      case NEW_VERSION -> NEWER_VERSION;
    };
  }

  static ConcernKind of(String wire) {
    return Arrays.stream(values())
        .filter(kind -> kind.toString().equals(wire))
        .findFirst()
        .orElseThrow();
  }

  /// Whether what the item says may still be right: there is only something newer.
  public boolean mild() {
    return this == NEWER_FIGURES || this == NEWER_VERSION;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
