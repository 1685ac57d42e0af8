package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// A file that belongs to an item; `length` is as given, in bytes where the source is honest.
public record Enclosure(String href, @Nullable String type, @Nullable String length) {}
