/// A corpus of references as people and programs damage them, and of what only looks like one, made
/// from the standards' own definitions. Must not know how references are recognised.
@NullMarked
package de.faktenstrom.enrich.citing.corpus;

import org.jspecify.annotations.NullMarked;
