package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.item.Arrival.Handle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as it stands: its latest version and what it is recognised by.
///
/// @param linkKey [CanonicalUrl#key] of the latest version's link
/// @param hash of the latest version's content
record Known(UUID id, Handle handle, @Nullable String linkKey, int version, String hash) {}
