package de.faktenstrom.ingest.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The item says something of an embargo that is not certain: it is for an editor to decide, and
/// nothing of the item goes out before.
///
/// @param text the words of the source
/// @param mayMean instants that the words may mean, in order; none where they name no time
/// @param zone in which the words were read
public record EmbargoQuestion(String text, List<Instant> mayMean, ZoneId zone) {}
