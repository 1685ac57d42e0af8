package de.faktenstrom.enrich.bibliography;

/// States of the chain: each label has one for its first token and one for those that follow, so
/// that two dates side by side stay two.
final class State {

  static final int COUNT = 2 * Label.COUNT;

  private static final Label[] LABELS = Label.values();

  private State() {}

  static int begin(Label label) {
    return 2 * label.ordinal();
  }

  static int inside(Label label) {
    return 2 * label.ordinal() + 1;
  }

  static Label label(int state) {
    return LABELS[state >> 1];
  }

  static boolean isBegin(int state) {
    return (state & 1) == 0;
  }

  /// Whether `to` may follow `from`: the inside of a field only within it.
  static boolean follows(int from, int to) {
    return isBegin(to) || from >> 1 == to >> 1;
  }
}
