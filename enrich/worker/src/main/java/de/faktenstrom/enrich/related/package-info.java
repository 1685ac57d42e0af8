/// Items about the same things: an index of words and subjects that is asked with an item. Knows
/// Lucene; must not know events or tables.
@NullMarked
package de.faktenstrom.enrich.related;

import org.jspecify.annotations.NullMarked;
