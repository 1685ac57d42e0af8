package de.faktenstrom.ingest.feed;

/// Reads a document of any feed format, whatever its state: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and
/// 1.0, JSON Feed. XML is read strictly first; a document that is not well-formed is read again,
/// entry by entry, as far as it can be saved. Nothing outside the document is ever opened, and no
/// document type is read.
public final class FeedParser {

  private FeedParser() {}

  /// Never throws: what cannot be read is said in `problems`.
  public static ParsedFeed parse(byte[] document, FetchContext context) {
    return parse(document, context, Limits.DEFAULT);
  }

  /// As above, within other limits.
  public static ParsedFeed parse(byte[] document, FetchContext context, Limits limits) {
    if (document.length > limits.bytes()) {
      return ParsedFeed.refused(Flaw.TOO_LARGE.of(limits.bytes()));
    }
    Problems problems = new Problems();
    String text = Decoding.of(document, context.contentType(), problems).text();
    if (text.isBlank()) {
      return ParsedFeed.refused(Flaw.EMPTY.of());
    }
    if (text.stripLeading().startsWith("{")) {
      return JsonFeed.read(text, context, limits);
    }
    return xml(text, context, limits, problems);
  }

  private static ParsedFeed xml(
      String text, FetchContext context, Limits limits, Problems problems) {
    Deadline deadline = new Deadline(limits.time());
    try {
      Problems found = new Problems();
      StrictTokens tokens = new StrictTokens(text, limits, found);
      ParsedFeed feed = walk(new XmlFeed(tokens, limits, deadline), context, found);
      feed.problems().forEach(problems::add);
      return finished(feed, text, problems);
    } catch (Tokens.IllFormed e) {
      problems.add(e.problem());
      LooseTokens tokens = new LooseTokens(text, limits, problems);
      return finished(
          saved(new XmlFeed(tokens, limits, deadline), context, problems), text, problems);
    }
  }

  private static ParsedFeed walk(XmlFeed feed, FetchContext context, Problems problems)
      throws Tokens.IllFormed {
    try {
      feed.read(context);
    } catch (LimitReached e) {
      problems.add(e.problem());
    }
    return feed.result(problems);
  }

  private static ParsedFeed saved(XmlFeed feed, FetchContext context, Problems problems) {
    try {
      return walk(feed, context, problems);
    } catch (Tokens.IllFormed e) {
      throw new AssertionError("loose reading knows no ill-formed document", e);
    }
  }

  private static ParsedFeed finished(ParsedFeed feed, String text, Problems problems) {
    String kind = Kind.of(feed.kind(), text);
    if (kind.equals(ParsedFeed.UNKNOWN) && problems.isEmpty()) {
      problems.add(Flaw.NO_KNOWN_FEED);
    }
    return new ParsedFeed(kind, feed.source(), feed.items(), feed.deleted(), problems.toList());
  }
}
