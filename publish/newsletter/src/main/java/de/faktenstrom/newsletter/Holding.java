package de.faktenstrom.newsletter;

/// What a reader has of an item, from mails that were sent or will be.
///
/// @param got highest revision sent, 0 for none
/// @param planned whether a mail that waits will bring the newest
record Holding(int got, boolean planned) {

  static final Holding NOTHING = new Holding(0, false);
}
