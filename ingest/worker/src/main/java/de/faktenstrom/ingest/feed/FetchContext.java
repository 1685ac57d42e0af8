package de.faktenstrom.ingest.feed;

import org.jspecify.annotations.Nullable;

/// What the fetch knows beside the document itself.
///
/// @param contentType the header as received, parameters included
/// @param base the absolute URL that relative ones start from: `Content-Location`, else the URL
///   fetched
/// @param contentLanguage the header as received
public record FetchContext(
    @Nullable String contentType, @Nullable String base, @Nullable String contentLanguage) {

  /// A document without its headers, such as a file.
  public static final FetchContext NONE = new FetchContext(null, null, null);
}
