/// What the desk announces to the channels and what the channels answer. Knows the records of the
/// stages before it and the JDK, never an editor's screen or a channel's transport.
@NullMarked
package de.faktenstrom.publish.events;

import org.jspecify.annotations.NullMarked;
