/// A work as records that other programs read: reference managers, search engines, portals of open
/// data. Must not know styles.
@NullMarked
package de.faktenstrom.citation.export;

import org.jspecify.annotations.NullMarked;
