package de.faktenstrom.ingest.websub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The links in a `Link` header (RFC 8288 section 3): a target in angle brackets, then parameters,
/// of which only the first `rel` counts. What cannot be read ends the header.
final class LinkHeader {

  private static final int LONGEST = 8_192;

  /// Possessive throughout: no input makes it look twice.
  private static final Pattern LINK =
      Pattern.compile(
          "[\\s,]*+<([^>]*+)>((?:\\s*+;\\s*+[^\\s=;,\"]++(?:\\s*+=\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]*+))?+)*+)\\s*+");

  private static final Pattern REL =
      Pattern.compile("(?i);\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]++))");

  private LinkHeader() {}

  /// @param rel one relation type, in lower case
  record Link(String target, String rel) {}

  /// A link for each of its relation types.
  static List<Link> links(String value) {
    List<Link> links = new ArrayList<>();
    Matcher link = LINK.matcher(value.length() > LONGEST ? "" : value);
    while (link.lookingAt()) {
      Matcher rel = REL.matcher(link.group(2));
      if (rel.find()) {
        String types = rel.group(1) == null ? rel.group(2) : rel.group(1);
        Arrays.stream(types.strip().toLowerCase(Locale.ROOT).split("\\s+"))
            .forEach(type -> links.add(new Link(link.group(1).strip(), type)));
      }
      link.region(link.end(), value.length());
    }
    return links;
  }
}
