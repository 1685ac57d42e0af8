/// A watched folder as a source: files in, items out. Must not know feeds.
@NullMarked
package de.faktenstrom.ingest.directory;

import org.jspecify.annotations.NullMarked;
