package de.faktenstrom.faults;

/// A rule that was broken.
///
/// @param item the item's headline or id, or whose it is
/// @param evidence what was seen and what was to be seen
record Finding(Rule rule, String item, String evidence) {

  @Override
  public String toString() {
    return "BROKEN " + rule + "\n  " + item + ": " + evidence;
  }
}
