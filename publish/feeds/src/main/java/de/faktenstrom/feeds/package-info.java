/// The projection of what is released as RSS, Atom, JSON Feed and permalinks. Must not know the
/// desk: all it shows came through the log.
@NullMarked
package de.faktenstrom.feeds;

import org.jspecify.annotations.NullMarked;
