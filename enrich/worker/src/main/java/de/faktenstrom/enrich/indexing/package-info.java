/// Subject indexing learned from indexed texts: candidates from labels, neighbours, a tree of
/// classifiers and subject vectors, ranked and cut by what was right before. Must not know where
/// texts come from, nor who shows the tags.
@NullMarked
package de.faktenstrom.enrich.indexing;

import org.jspecify.annotations.NullMarked;
