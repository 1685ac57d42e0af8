package de.faktenstrom.ingest.source;

import java.util.Locale;

/// What an attempt to read a source came to; [#toString] is the wire form.
public enum Outcome {
  CHANGED,
  UNCHANGED,
  FAILED,
  /// Something about the document is wrong; what could be taken was.
  QUARANTINED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
