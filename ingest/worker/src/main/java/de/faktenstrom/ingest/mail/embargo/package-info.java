/// What a press mail says of an embargo, as an instant where it is certain and as a question where
/// it is not. Pure; must not know mail, the database or the clock.
@NullMarked
package de.faktenstrom.ingest.mail.embargo;

import org.jspecify.annotations.NullMarked;
