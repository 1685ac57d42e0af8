package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// An author or contributor; at least one of the three is known.
public record Person(@Nullable String name, @Nullable String uri, @Nullable String email) {}
