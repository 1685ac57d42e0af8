/// The desk's pages for people: HTML over the same facade as the API. Must not know tables or the
/// log.
@NullMarked
package de.faktenstrom.desk.console;

import org.jspecify.annotations.NullMarked;
