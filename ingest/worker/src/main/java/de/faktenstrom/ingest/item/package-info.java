/// What is kept of an item, whether it is new, and how a batch of them is written. Must not know
/// where an item came from: feed, file or push.
@NullMarked
package de.faktenstrom.ingest.item;

import org.jspecify.annotations.NullMarked;
