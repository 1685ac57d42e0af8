package de.faktenstrom.enrich.same;

import java.util.List;

/// What is compared of an item.
///
/// @param language BCP 47
/// @param text plain text, a block a line, the headline first
/// @param concepts uris that mean the same in every language
/// @param places codes
/// @param identifiers what is cited, each with its type
public record Told(
    String language,
    String text,
    List<String> concepts,
    List<String> places,
    List<String> identifiers) {}
