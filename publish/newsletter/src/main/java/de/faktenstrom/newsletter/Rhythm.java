package de.faktenstrom.newsletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often a reader wants mail. [#toString] is the form in API and tables, and a column of the
/// publications.
enum Rhythm {
  AT_ONCE,
  DAILY,
  WEEKLY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Rhythm> of(String name) {
    String wanted = name.replace('-', '_');
    return Arrays.stream(values()).filter(rhythm -> rhythm.toString().equals(wanted)).findFirst();
  }

  /// Alerts before editions; confirmations (0) before both.
  int priority() {
    return this == AT_ONCE ? 1 : 2;
  }
}
