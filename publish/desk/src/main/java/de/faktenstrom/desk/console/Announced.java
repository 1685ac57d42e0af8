package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.Decision;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.ledger.Tally;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// One announcement of an item, and how far it has come.
///
/// @param what `released`, `updated`, `corrected`, `described` or `withdrawn`
record Announced(int revision, String what, int version, Tally tally) {

  private static final Set<String> NAMED = Set.of("updated", "corrected", "described", "withdrawn");

  /// Whether it brought a version or took the item back; only the feeds hear of anything else.
  boolean brings() {
    return !what.equals("described");
  }

  /// All of an item, the newest first; one that no channel has answered yet is there with zeros.
  static List<Announced> of(ItemView item, List<Tally> tallies) {
    int newest = item.line().standing().revision();
    return IntStream.iterate(newest, revision -> revision > 0, revision -> revision - 1)
        .mapToObj(revision -> of(item, revision, Tally.of(tallies, revision)))
        .toList();
  }

  private static Announced of(ItemView item, int revision, Tally tally) {
    return item.decisions().stream()
        .filter(decision -> Integer.valueOf(revision).equals(decision.revision()))
        .findFirst()
        .map(decision -> new Announced(revision, what(decision), decision.version(), tally))
        .orElseGet(() -> new Announced(revision, "released", tally.version(), tally));
  }

  private static String what(Decision decision) {
    return NAMED.contains(decision.what()) ? decision.what() : "released";
  }
}
