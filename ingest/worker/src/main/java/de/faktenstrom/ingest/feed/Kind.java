package de.faktenstrom.ingest.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The format of an XML feed, told by its root element.
final class Kind {

  private Kind() {}

  static String of(Token.Open root) {
    return switch (root.local().toLowerCase(Locale.ROOT)) {
      case "rss" -> rss(root.attribute("version"));
      case "rdf" -> root.namespace().contains("22-rdf-syntax") ? "rss10" : ParsedFeed.UNKNOWN;
      case "feed" -> atom(root);
      case "channel" -> "rss";
      case "entry" -> root.namespace().equals(Namespaces.ATOM) ? "atom10" : ParsedFeed.UNKNOWN;
      default -> ParsedFeed.UNKNOWN;
    };
  }

  /// RDF is the envelope of two formats, told by the namespace of what is in it.
  static String within(String kind, Token.Open child) {
    return kind.equals("rss10") && child.namespace().contains("netscape.com/rdf/simple/0.9")
        ? "rss090"
        : kind;
  }

  /// Two formats call themselves RSS 0.91; Netscape's has a document type of that name.
  static String of(String kind, String document) {
    int type = document.indexOf("Netscape Communications//DTD RSS 0.91");
    return kind.equals("rss091u") && type >= 0 ? "rss091n" : kind;
  }

  private static String rss(@Nullable String version) {
    return switch (version) {
      case null -> "rss";
      case "0.90" -> "rss090";
      case "0.91" -> "rss091u";
      case "0.92" -> "rss092";
      case "0.93" -> "rss093";
      case "0.94" -> "rss094";
      case "1.0" -> "rss10";
      case String other -> other.startsWith("2") ? "rss20" : "rss";
    };
  }

  private static String atom(Token.Open root) {
    String version = root.attribute("version");
    return switch (root.namespace()) {
      case Namespaces.ATOM -> "atom10";
      case "http://purl.org/atom/ns#" -> version == null ? "atom03" : numbered(version);
      default -> version == null ? "atom" : numbered(version);
    };
  }

  private static String numbered(String version) {
    return switch (version) {
      case "0.1" -> "atom01";
      case "0.2" -> "atom02";
      case "0.3" -> "atom03";
      case "1.0" -> "atom10";
      default -> "atom";
    };
  }
}
