/// What ingest says to the stages after it: one record a version of an item or of a table that came
/// in. Knows only the JDK, never how a source is read or how a record reaches the log.
@NullMarked
package de.faktenstrom.ingest.events;

import org.jspecify.annotations.NullMarked;
