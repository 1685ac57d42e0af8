package de.faktenstrom.ingest.events;

import java.util.Locale;

/// What the desk does with a source's items on arrival: an editor reviews them, or they are
/// released at once.
public enum Trust {
  REVIEW,
  RELEASE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
