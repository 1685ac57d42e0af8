package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// The element of this name means one thing in Atom and another in RSS; an address in an attribute
/// tells.
final class Links {

  private Links() {}

  static void add(Draft draft, Leaf leaf) {
    String reference = leaf.attribute("href");
    String href = leaf.resolved(reference == null ? emptyAsNone(leaf.plain()) : reference);
    if (href == null) {
      return;
    }
    String rel = leaf.attribute("rel");
    Link link =
        new Link(
            rel == null || rel.isEmpty() ? "alternate" : rel,
            href,
            leaf.attribute("type"),
            leaf.attribute("hreflang"),
            leaf.attribute("length"),
            leaf.attribute("title"));
    draft.links.add(link);
    note(draft, link);
  }

  private static void note(Draft draft, Link link) {
    switch (link.rel()) {
      case "enclosure" ->
          draft.enclosures.add(new Enclosure(link.href(), link.type(), link.length()));
      case "replies" -> draft.put(Draft.Field.COMMENTS, link.href(), 0);
      default -> {}
    }
  }

  /// A licence is a link too (RFC 4946).
  static void license(Draft draft, Leaf leaf) {
    String href = leaf.url();
    if (href != null) {
      draft.links.add(new Link("license", href, null, null, null, null));
    }
  }

  private static @Nullable String emptyAsNone(String text) {
    return text.isEmpty() ? null : text;
  }
}
