package de.faktenstrom.ingest.events;

import java.time.Instant;
import java.time.ZoneId;

/// Nothing of the item is public before `until`; `zone` is the one the decision was made in
/// (`Europe/Berlin`), so that it can be shown again as it was meant.
public record Embargo(Instant until, ZoneId zone) {}
