/// How any stage appends to and reads from the event log. Must not know what the events say.
@NullMarked
package de.faktenstrom.eventlog;

import org.jspecify.annotations.NullMarked;
