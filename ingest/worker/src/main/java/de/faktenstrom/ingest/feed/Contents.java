package de.faktenstrom.ingest.feed;

/// What an item consists of beside its texts.
final class Contents {

  private Contents() {}

  /// Atom's content; one that lies elsewhere is a file that belongs to the item (RFC 4287 section
  /// 4.1.3.2).
  static void add(Draft draft, Leaf leaf) {
    String elsewhere = leaf.resolved(leaf.attribute("src"));
    if (elsewhere != null) {
      draft.enclosures.add(new Enclosure(elsewhere, leaf.attribute("type"), null));
    } else {
      draft.content.add(leaf.construct("text/plain"));
    }
  }

  /// RSS's enclosure and the media module's content.
  static void enclose(Draft draft, Leaf leaf) {
    String url = leaf.attribute("url");
    String href = leaf.resolved(url == null ? leaf.attribute("href") : url);
    if (href != null) {
      String length = leaf.attribute("length");
      draft.enclosures.add(
          new Enclosure(
              href, leaf.attribute("type"), length == null ? leaf.attribute("filesize") : length));
    }
  }
}
