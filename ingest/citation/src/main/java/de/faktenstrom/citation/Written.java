package de.faktenstrom.citation;

/// A citation as a style writes it.
///
/// @param text one line of plain text
/// @param html the same with `i`, `sup` and `sub`, all else escaped; safe within an element
public record Written(String text, String html) {}
