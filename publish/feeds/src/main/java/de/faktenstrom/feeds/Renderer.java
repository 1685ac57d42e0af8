package de.faktenstrom.feeds;

/// One format. A feed is `before`, the entries with `between` in the gaps, `after`: each entry is
/// rendered once and then only copied.
sealed interface Renderer permits RssRenderer, AtomRenderer, JsonFeedRenderer {

  byte[] before(FeedHead head);

  byte[] entry(Entry entry);

  byte[] between();

  byte[] after();

  static Renderer of(Format format, Links links) {
    return switch (format) {
      case RSS -> new RssRenderer(links);
      case ATOM -> new AtomRenderer(links);
      case JSON -> new JsonFeedRenderer(links);
    };
  }
}
