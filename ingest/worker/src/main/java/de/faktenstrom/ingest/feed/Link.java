package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// A link of a feed or an item (RFC 4287 section 4.2.7); `rel` is `alternate` where nothing is
/// said.
public record Link(
    String rel,
    String href,
    @Nullable String type,
    @Nullable String hreflang,
    @Nullable String length,
    @Nullable String title) {

  static Link alternate(String href) {
    return new Link("alternate", href, null, null, null, null);
  }
}
