package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.ItemEnriched;

/// What is known of a version beside its words. Pure.
final class Described {

  private Described() {}

  /// The version in its words, with all that is known of it by the other.
  static ItemEnriched like(ItemEnriched words, ItemEnriched said) {
    return new ItemEnriched(
        words.item(),
        said.language(),
        said.topics(),
        said.citations(),
        said.citeAs(),
        said.places(),
        said.languages(),
        said.figures());
  }

  /// Whether readers could tell one from the other; the words are the same.
  static boolean alike(ItemEnriched some, ItemEnriched other) {
    return some.language().equals(other.language())
        && some.topics().equals(other.topics())
        && some.citations().equals(other.citations());
  }
}
