package de.faktenstrom.publish.events;

import java.util.Locale;

/// One way out.
public enum Channel {
  FEED,
  NEWSLETTER,
  WEBHOOK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
