package de.faktenstrom.desk.audit;

/// What came of following the chain from its start.
public sealed interface Verified {

  /// Every entry follows the one before it.
  record Intact(long entries, String head) implements Verified {}

  /// From `seq` on nothing can be relied on: an entry was altered, taken out or put in there.
  record Broken(long seq) implements Verified {}
}
