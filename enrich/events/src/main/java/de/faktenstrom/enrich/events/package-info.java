/// What enrich adds to a version: language, topics with their evidence, citations. Knows ingest's
/// records and the JDK, never how tags or citations are found.
@NullMarked
package de.faktenstrom.enrich.events;

import org.jspecify.annotations.NullMarked;
