package de.faktenstrom.enrich.same;

/// What kind of fact, and how much sharing one says about being the same message. The weights are
/// set by trial on seeded texts (`decisions/0060`).
enum FactKind {
  /// A number of three digits or more, or with a fraction.
  FIGURE(1, true),
  /// A number of one or two digits.
  SMALL(0.4, true),
  YEAR(0.3, false),
  /// A month of any year.
  MONTH(0.6, true),
  /// A day of a month.
  DAY(0.8, true),
  /// Two words or more with capitals, or an acronym.
  NAME(0.5, false),
  PLACE(0.6, false),
  CONCEPT(0.4, false),
  /// A DOI, a file number, a data set.
  IDENTIFIER(0.8, false);

  private static final FactKind[] KINDS = values();
  static final int SHIFT = 28;

  final double weight;

  /// Another one in each message of a series.
  final boolean changing;

  FactKind(double weight, boolean changing) {
    this.weight = weight;
    this.changing = changing;
  }

  /// The kind in the upper 4 bits, the hash below.
  int key(long hash) {
    return (ordinal() << SHIFT) | ((int) (hash >>> 32) & ((1 << SHIFT) - 1));
  }

  static FactKind of(int key) {
    return KINDS[key >>> SHIFT];
  }
}
