/// Which items tell the same story: reprints of one text, and one message in German and English.
/// Functions over prints and an index of them outside the heap. Must not know items, events or
/// tables.
@NullMarked
package de.faktenstrom.enrich.same;

import org.jspecify.annotations.NullMarked;
