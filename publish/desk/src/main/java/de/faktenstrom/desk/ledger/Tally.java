package de.faktenstrom.desk.ledger;

import java.util.List;

/// How far one announcement has come: "312 of 315 informed, 3 failing".
///
/// @param total receivers that are to get it
/// @param informed have got it
/// @param failing are being retried, or were given up
/// @param waiting have not been tried yet
/// @param leftOut were left out on purpose: superseded by a newer announcement, or suppressed
public record Tally(
    int revision, int version, int total, int informed, int failing, int waiting, int leftOut) {

  /// That of one announcement, all zero where nothing is known of it yet.
  public static Tally of(List<Tally> tallies, int revision) {
    return tallies.stream()
        .filter(tally -> tally.revision() == revision)
        .findFirst()
        .orElseGet(() -> new Tally(revision, 0, 0, 0, 0, 0, 0));
  }
}
