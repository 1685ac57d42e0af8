/// Entries of bibliographies: where they stand in a text, and which words are author, title, date
/// and so on, by a linear-chain conditional random field of our own. Must not know identifiers and
/// how citations are published.
@NullMarked
package de.faktenstrom.enrich.bibliography;

import org.jspecify.annotations.NullMarked;
