/// What may be done to an item and where it leads: one table, one pure function. Must not know the
/// database, the log, the clock or who asks.
@NullMarked
package de.faktenstrom.desk.state;

import org.jspecify.annotations.NullMarked;
