package de.faktenstrom.enrich.events;

/// Where in the item something was found: the field (`headline`, `teaser`, `body`), the half-open
/// range in code points of that field's plain text, and the text itself.
public record Passage(String field, int start, int end, String text) {}
