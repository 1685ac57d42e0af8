/// Concepts with their labels, read from SKOS in Turtle. Must not know how labels are found in
/// texts.
@NullMarked
package de.faktenstrom.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
