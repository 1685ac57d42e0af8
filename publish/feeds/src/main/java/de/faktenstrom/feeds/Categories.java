package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Topic;

/// The schemes that categories belong to.
final class Categories {

  private Categories() {}

  /// The vocabulary of a concept: its uri without the last segment.
  static String scheme(Topic topic) {
    int slash = Math.max(topic.uri().lastIndexOf('/'), topic.uri().lastIndexOf('#'));
    return slash < 0 ? topic.uri() : topic.uri().substring(0, slash);
  }

  static String kindScheme(Links links) {
    return links.root() + "/arten";
  }
}
