package de.faktenstrom.feeds;

import de.faktenstrom.publish.events.Publication;
import org.jspecify.annotations.Nullable;

/// Where a publication comes from.
final class Origin {

  private Origin() {}

  /// The original's address, otherwise the source's, otherwise none.
  static @Nullable String of(Publication publication) {
    String original = Links.web(publication.link());
    return original == null ? Links.web(publication.source().url()) : original;
  }
}
