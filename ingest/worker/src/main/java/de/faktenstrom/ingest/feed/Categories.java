package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// Keywords in the ways of Atom (attributes), RSS and Dublin Core (text), and of lists with commas.
final class Categories {

  private static final String ITUNES = "http://www.itunes.com/";

  private Categories() {}

  static void add(Draft draft, Leaf leaf) {
    String term = leaf.attribute("term");
    String scheme = leaf.attribute("scheme");
    add(
        draft,
        term == null || term.isEmpty() ? leaf.plain() : term,
        scheme == null ? leaf.attribute("domain") : scheme,
        leaf.attribute("label"));
  }

  static void split(Draft draft, Leaf leaf) {
    for (String term : leaf.plain().split(",")) {
      add(draft, term, null, null);
    }
  }

  static void splitItunes(Draft draft, Leaf leaf) {
    for (String term : leaf.plain().split(",")) {
      add(draft, term, ITUNES, null);
    }
  }

  static void itunes(Draft draft, Token.Open open) {
    String term = open.attribute("text");
    add(draft, term == null ? "" : term, ITUNES, null);
  }

  private static void add(
      Draft draft, String term, @Nullable String scheme, @Nullable String label) {
    if (!term.isBlank()) {
      draft.categories.add(
          new Category(
              term.strip(),
              scheme == null || scheme.isEmpty() ? null : scheme,
              label == null || label.isEmpty() ? null : label));
    }
  }
}
