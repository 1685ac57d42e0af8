/// Lists of feeds as feed readers exchange them (OPML 2.0). Must not know what becomes of the
/// feeds.
@NullMarked
package de.faktenstrom.ingest.opml;

import org.jspecify.annotations.NullMarked;
