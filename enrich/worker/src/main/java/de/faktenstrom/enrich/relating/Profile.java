package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.related.Content;
import de.faktenstrom.enrich.same.Print;
import java.util.UUID;

/// What an item is compared by.
///
/// @param version ingest's number
record Profile(UUID item, int version, Print print, Content content) {}
