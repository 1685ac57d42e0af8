package de.faktenstrom.enrich.tagging;

import java.util.List;

/// A text to tag.
///
/// @param language BCP 47; neither German nor English is read with the labels of both
public record Document(String language, List<Field> fields) {

  /// @param name `headline`, `teaser` or `body`
  /// @param text plain
  public record Field(String name, String text) {}
}
