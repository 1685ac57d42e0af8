package de.faktenstrom.feeds;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In what form a feed is read.
enum Format {
  RSS("application/rss+xml"),
  ATOM("application/atom+xml"),
  JSON("application/feed+json");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> of(String extension) {
    return Stream.of(values()).filter(format -> format.extension().equals(extension)).findFirst();
  }
}
