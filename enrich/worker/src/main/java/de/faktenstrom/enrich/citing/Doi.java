package de.faktenstrom.enrich.citing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Digital Object Identifiers (ISO 26324): `10.`, four to nine digits, a slash, and nearly
/// anything. The normal form is lower case, as names differ in nothing else.
final class Doi {

  static final String TYPE = "doi";
  static final Kind KIND = Kind.of(Doi::read, "10.", "doi");

  private static final int LONGEST = 300;
  private static final int SHORTEST_UNMARKED = 2;
  private static final String[] RESOLVERS = {
    "doi.org/", "hdl.handle.net/", "doi.org/ ", "doi.org/\n"
  };
  private static final Pattern PREFIX = Pattern.compile("10\\.[1-9]\\d{3,8}(?:\\.\\d{1,9}){0,3}/");
  // Behind "doi:" a reader reads over gaps.
  private static final Pattern MARKED =
      Pattern.compile(
          "doi(?:\\.org\\s?/\\s?|\\s?:\\s{0,2}|\\s{1,2})"
              + "(10\\s?\\.\\s?[1-9]\\d{3,8}(?:\\.\\d{1,9}){0,3}\\s?/\\s?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT = Pattern.compile("[;,](?=(?:doi:|https?:|10\\.\\d))");
  // A line or a gap after these goes on with the name, where a digit follows.
  private static final Pattern GOES_ON = Pattern.compile("\\s(?!10\\.\\d|\\S+://)\\S*\\d");
  // "im Semester 10.2024/25" is no name.
  private static final Pattern DATE = Pattern.compile("10\\.(?:19|20)\\d\\d/\\d{1,4}");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private Doi() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    boolean marked = text.charAt(at) != '1';
    Matcher prefix = Edges.at(marked ? MARKED : PREFIX, text, at, LONGEST);
    if (!prefix.lookingAt()) {
      return at + 1;
    }
    int start = marked ? prefix.start(1) : at;
    int begin = Edges.withResolver(text, start, RESOLVERS);
    boolean address = begin < start;
    if (!clean.isFree(marked && !address ? at : begin)) {
      return prefix.end();
    }
    int end = end(text, prefix.end(), address);
    end = Edges.trim(text, start, end);
    String name = Edges.joined(text.substring(start, Math.max(start, end)));
    String value = normal(address ? decode(name) : name);
    boolean enough = marked || address || end - prefix.end() >= SHORTEST_UNMARKED;
    if (end <= prefix.end() || value == null || !enough) {
      return prefix.end();
    }
    found.add(Found.of(TYPE, value, link(value), begin, end));
    return end;
  }

  private static int end(String text, int suffix, boolean address) {
    int end = Edges.endOfRun(text, suffix, LONGEST);
    while (end < text.length()
        && end - suffix < LONGEST
        && "-/_".indexOf(text.charAt(end - 1)) >= 0
        && Edges.at(GOES_ON, text, end, LONGEST).lookingAt()) {
      end = Edges.endOfRun(text, end + 1, LONGEST);
    }
    Matcher next = NEXT.matcher(text).region(suffix, end);
    end = next.find() ? next.start() : end;
    return address ? beforeQuery(text, suffix, end) : end;
  }

  /// The name in a resolver's address, absent where it is another address.
  static @Nullable Reference ofLink(String href) {
    int start = href.indexOf("/10.") + 1;
    if (start == 0 || Edges.withResolver(href, start, RESOLVERS) != 0) {
      return null;
    }
    int end = beforeQuery(href, start, href.length());
    String name = decode(href.substring(start, end));
    String value =
        PREFIX.matcher(name).lookingAt()
            ? normal(name.substring(0, Edges.trim(name, 0, name.length())))
            : null;
    return value == null ? null : new Reference.Identifier(TYPE, value, link(value));
  }

  private static @Nullable String normal(String name) {
    String value = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    int slash = value.indexOf('/');
    boolean says = slash > 0 && value.chars().skip(slash).anyMatch(Character::isLetterOrDigit);
    return says && !DATE.matcher(value).matches() ? value.toLowerCase(Locale.ROOT) : null;
  }

  private static int beforeQuery(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '?' || text.charAt(i) == '#') {
        return i;
      }
    }
    return end;
  }

  private static String decode(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    // Byte by byte would be wrong only for names beyond ASCII, of which the registries have none.
    return ESCAPE
        .matcher(name)
        .replaceAll(escape ->
            Matcher.quoteReplacement(
                String.valueOf((char) HexFormat.fromHexDigits(escape.group().substring(1)))));
  }

  static String link(String doi) {
    StringBuilder link = new StringBuilder("https://doi.org/");
    for (byte octet : doi.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/:;()+,!$'*=@&".indexOf(c) >= 0)) {
        link.append(c);
      } else {
        link.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return link.toString();
  }
}
