package de.faktenstrom.feeds;

import java.time.Instant;

/// What a feed says of itself.
///
/// @param updated of its newest entry, 1970 where it is empty: a feed never says "now"
record FeedHead(FeedName name, String title, String description, Instant updated) {}
