/// Registries of works (Crossref, DataCite) as sources: what they say of works that were published
/// before becomes events. Must not know items, feeds or who cites the works.
@NullMarked
package de.faktenstrom.ingest.notices;

import org.jspecify.annotations.NullMarked;
