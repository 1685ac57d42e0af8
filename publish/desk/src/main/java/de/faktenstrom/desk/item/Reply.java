package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Outcome;

/// What came of an order.
public sealed interface Reply {

  /// It is done and durable.
  record Done(Receipt receipt) implements Reply {}

  /// The item's state or the actor's role is against it.
  record Refused(Outcome.Refused why) implements Reply {}

  /// Somebody changed the item since; it is at `edition` now.
  record Stale(long edition) implements Reply {}

  /// No such item, or not yet.
  record Missing() implements Reply {}

  /// The key was used for another request.
  record KeyReused() implements Reply {}
}
