/// From an enriched version to the items that tell the same and those about the same things: the
/// table, the indexes that follow it, and the route around them. Must not know what is released.
@NullMarked
package de.faktenstrom.enrich.relating;

import org.jspecify.annotations.NullMarked;
