/// What is said of a new state of a table: sentence, table, chart, file and citations, as functions
/// of records. Must not know where the table came from, the database, Spring or the clock.
@NullMarked
package de.faktenstrom.ingest.dataset.draft;

import org.jspecify.annotations.NullMarked;
