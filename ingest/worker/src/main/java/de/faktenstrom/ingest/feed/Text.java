package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// Text with the type its author meant. Markup is as given: neither sanitised nor made absolute.
///
/// @param type `text/plain`, `text/html`, `application/xhtml+xml` or the MIME type declared
/// @param value without white space at its ends
/// @param language the language in scope (`xml:lang`, RFC 5646)
/// @param base the URL that relative references within the markup start from
public record Text(String type, String value, @Nullable String language, @Nullable String base) {}
