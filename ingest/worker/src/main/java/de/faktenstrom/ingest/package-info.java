/// Sources: what they are, when they are read, and how what they hold becomes versions of items.
/// Must not know any other stage.
@NullMarked
package de.faktenstrom.ingest;

import org.jspecify.annotations.NullMarked;
