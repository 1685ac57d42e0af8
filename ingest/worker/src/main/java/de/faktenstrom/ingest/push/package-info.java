/// Items handed in over HTTP, gathered and written many at a time. Must not know feeds or folders.
@NullMarked
package de.faktenstrom.ingest.push;

import org.jspecify.annotations.NullMarked;
