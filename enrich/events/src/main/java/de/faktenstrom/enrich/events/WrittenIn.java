package de.faktenstrom.enrich.events;

/// A stretch of an item that is written in one language.
///
/// @param language BCP 47: `de`, `en`, the item's own, or `und` for any other
/// @param field `headline`, `teaser`, `body`
/// @param start,end half-open range in code points of that field's plain text
public record WrittenIn(String language, String field, int start, int end) {}
