/// Countries, regions, Länder, districts and cities that a text speaks of: a gazetteer and how its
/// names are found. Must not know items or where they go.
@NullMarked
package de.faktenstrom.enrich.places;

import org.jspecify.annotations.NullMarked;
