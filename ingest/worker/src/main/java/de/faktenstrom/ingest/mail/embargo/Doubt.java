package de.faktenstrom.ingest.mail.embargo;

/// Why words about an embargo are not certain.
public enum Doubt {
  /// There is one, and no word of when it ends.
  BARE,
  /// It ends with an event whose time is not named.
  EVENT,
  /// A day and no time.
  DAY_ALONE,
  /// A time and no day.
  TIME_ALONE,
  /// A weekday, "today", "tomorrow".
  RELATIVE,
  /// The year is missing, and the next such day is far off.
  YEAR,
  /// The day is another weekday than named.
  WEEKDAY,
  /// The clocks go back over it.
  TWICE,
  /// The clocks jump over it.
  NEVER,
  /// The zone named is not the one in force there then, or none that we know.
  ZONE,
  /// It had ended before the mail was sent.
  PAST,
  /// More than a year ahead.
  FAR,
  /// Several that are not the same instant.
  SEVERAL,
  /// A day or time that no calendar or clock has.
  IMPOSSIBLE;

  /// Whether it is only less said than elsewhere, so that a certain line may say the rest.
  boolean isVague() {
    return switch (this) {
      case DAY_ALONE, TIME_ALONE, RELATIVE, YEAR -> true;
      case BARE, EVENT, WEEKDAY, TWICE, NEVER, ZONE, PAST, FAR, SEVERAL, IMPOSSIBLE -> false;
    };
  }
}
