package de.faktenstrom.desk.ledger;

/// How far one announcement has come: "312 of 315 informed, 3 failing".
///
/// @param total receivers that are to get it
/// @param informed have got it
/// @param failing are being retried, or were given up
/// @param waiting have not been tried yet
/// @param leftOut were left out on purpose: superseded by a newer announcement, or suppressed
public record Tally(
    int revision, int version, int total, int informed, int failing, int waiting, int leftOut) {

  static Tally none(int revision) {
    return new Tally(revision, 0, 0, 0, 0, 0, 0);
  }
}
