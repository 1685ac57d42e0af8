package de.faktenstrom.ingest.events;

import org.jspecify.annotations.Nullable;

/// A creator as named by the source. Mail addresses stay behind: none enters the log.
public record Author(String name, @Nullable String uri) {}
