/// Numbers that a text states as facts, with date, population and what they rest on. Must not know
/// an item, a page or how citations are found.
@NullMarked
package de.faktenstrom.enrich.claims;

import org.jspecify.annotations.NullMarked;
