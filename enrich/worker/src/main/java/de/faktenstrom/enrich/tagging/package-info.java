/// Which concepts a text is about, each with the passages that say so. Must not know where the
/// vocabulary or the text come from.
@NullMarked
package de.faktenstrom.enrich.tagging;

import org.jspecify.annotations.NullMarked;
