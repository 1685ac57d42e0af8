package de.faktenstrom.ingest.events;

import org.jspecify.annotations.Nullable;

/// The source as an item names it. `id` is a UUID, `licence` an SPDX name or a licence's address.
public record SourceRef(
    String id, String name, @Nullable String url, @Nullable String licence, Trust trust) {}
