package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// A keyword, with the scheme it is taken from and its label for people where the source names
/// them.
public record Category(String term, @Nullable String scheme, @Nullable String label) {}
