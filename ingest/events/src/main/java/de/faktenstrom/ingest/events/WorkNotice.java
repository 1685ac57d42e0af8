package de.faktenstrom.ingest.events;

import java.util.Locale;

/// What is said of a work that was published before. [#toString] is the wire form, the words are
/// those of Crossref's `update-to`.
public enum WorkNotice {
  /// Taken back; also `withdrawal` and `removal`.
  RETRACTION,
  /// Mended; also `corrigendum` and `erratum`.
  CORRECTION,
  /// The publisher doubts it.
  EXPRESSION_OF_CONCERN,
  /// There is a newer version.
  NEW_VERSION;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
