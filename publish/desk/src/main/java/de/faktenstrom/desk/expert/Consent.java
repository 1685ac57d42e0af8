package de.faktenstrom.desk.expert;

import java.time.LocalDate;

/// A person's word that the office may pass on one contact. The contact itself is not in it; see
/// [Register#contact].
///
/// @param purpose what it was given for
/// @param given on which day
/// @param proof where it is written down
/// @param until its last day
public record Consent(Way way, String purpose, LocalDate given, String proof, LocalDate until) {

  /// The longest that consent may last without being asked for again.
  public static final int MONTHS = 24;

  private static final int DAYS_OF_WARNING = 30;

  public boolean holds(LocalDate today) {
    return !given.isAfter(today) && !until.isBefore(today);
  }

  public boolean endsSoon(LocalDate today) {
    return !until.isAfter(today.plusDays(DAYS_OF_WARNING));
  }
}
