/// Bytes of a table in any of its formats become a stream of observations, within limits. Must not
/// know what is done with them, nor any clock, database or network.
@NullMarked
package de.faktenstrom.ingest.table.read;

import org.jspecify.annotations.NullMarked;
