package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Standing;
import java.time.Instant;
import java.util.UUID;

/// An item as `desk.item` has it.
///
/// @param originVersion the newest version known from ingest, 0 where there is none
/// @param deskVersion the newest version made at the desk, 0 where there is none
/// @param edition counts changes
record ItemRow(
    UUID id,
    Standing standing,
    Outlet outlet,
    Card card,
    int originVersion,
    int deskVersion,
    long edition,
    Instant changed) {

  /// Whether a source that releases at once may do so here: not before an editor has let out one of
  /// its versions after the last one made at the desk, which it might undo.
  boolean trustCounts() {
    return deskVersion == 0 || standing.released() > deskVersion;
  }

  ItemRow with(Card other) {
    return new ItemRow(id, standing, outlet, other, originVersion, deskVersion, edition, changed);
  }

  static ItemRow unseen(UUID id, Card card) {
    return new ItemRow(id, Standing.UNSEEN, Outlet.NONE, card, 0, 0, 0, card.arrived());
  }
}
