/// How to cite a work, in styles of the Citation Style Language (CSL) and as records that reference
/// managers read. Must not know items, tables, the log or who asks.
@NullMarked
package de.faktenstrom.citation;

import org.jspecify.annotations.NullMarked;
