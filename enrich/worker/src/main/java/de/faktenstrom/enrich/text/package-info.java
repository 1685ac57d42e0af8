/// Text as readers see it: plain text out of HTML, places in code points, the language. Must not
/// know topics or citations.
@NullMarked
package de.faktenstrom.enrich.text;

import org.jspecify.annotations.NullMarked;
