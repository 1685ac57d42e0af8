/// Sources, when they are due, and what each attempt to read them came to. Must not know the push
/// interface.
@NullMarked
package de.faktenstrom.ingest.source;

import org.jspecify.annotations.NullMarked;
