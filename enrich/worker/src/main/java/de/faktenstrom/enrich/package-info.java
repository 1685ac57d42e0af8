/// From a version to the same version with language, topics and citations. Must not know how items
/// came in or where they go.
@NullMarked
package de.faktenstrom.enrich;

import org.jspecify.annotations.NullMarked;
