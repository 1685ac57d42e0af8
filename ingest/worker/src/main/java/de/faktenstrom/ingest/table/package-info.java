/// What a statistical table says, in the words that readers and versions share: dimensions,
/// members, values, statuses, observations. Must not know file formats, versions, or where a table
/// came from.
@NullMarked
package de.faktenstrom.ingest.table;

import org.jspecify.annotations.NullMarked;
