/// A source document in, what it says out: RSS, RDF, Atom and JSON Feed become one model. Must not
/// know where documents come from, what is done with them, or any clock, database or network.
@NullMarked
package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.NullMarked;
