package de.faktenstrom.desk.state;

/// One cell of the table.
@FunctionalInterface
interface Rule {
  Outcome decide(Standing now, Action action);
}
