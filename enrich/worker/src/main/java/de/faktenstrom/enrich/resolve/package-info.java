/// What registries know of cited works: asked politely, kept, and given to the items that cite
/// them. Must not know how citations are found or what else enrich says of an item.
@NullMarked
package de.faktenstrom.enrich.resolve;

import org.jspecify.annotations.NullMarked;
