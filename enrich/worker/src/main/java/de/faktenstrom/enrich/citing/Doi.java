package de.faktenstrom.enrich.citing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private static final String[] RESOLVERS = {
    "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
    "https://www.doi.org/", "http://www.doi.org/", "dx.doi.org/", "doi.org/"
  };
  private static final Pattern PREFIX = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d{1,9}){0,3}/");
  private static final Pattern NEXT = Pattern.compile("[;,](?=(?:doi:|https?:|10\\.\\d))");
  // "im Semester 10.2024/25" is no name.
  private static final Pattern DATE = Pattern.compile("10\\.(?:19|20)\\d\\d/\\d{1,4}");
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private Doi() {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher prefix = PREFIX.matcher(text);
    int from = text.indexOf("10.");
    while (from >= 0 && prefix.find(from)) {
      Found one = at(text, prefix.start(), prefix.end());
      if (one != null) {
        found.add(one);
      }
      from = one == null ? prefix.end() : Math.max(one.end(), prefix.end());
    }
    return found;
  }

  private static @Nullable Found at(String text, int start, int suffix) {
    int begin = Edges.withResolver(text, start, RESOLVERS);
    boolean address = begin < start;
    if (!Edges.isFree(text, begin)) {
      return null;
    }
    int end = Edges.endOfRun(text, suffix);
    Matcher next = NEXT.matcher(text).region(suffix, end);
    end = next.find() ? next.start() : end;
    end = address ? beforeQuery(text, suffix, end) : end;
    end = Edges.trim(text, start, end);
    if (end <= suffix) {
      return null;
    }
    String name = Edges.withoutUnseen(text.substring(start, end));
    String value = normal(address ? decode(name) : name);
    return value == null ? null : new Found(TYPE, value, link(value), begin, end);
  }

  /// The name in a resolver's address, absent where it is another address.
  static @Nullable String ofLink(String href) {
    String address = href.strip();
    for (String resolver : RESOLVERS) {
      if (resolver.startsWith("http")
          && address.regionMatches(true, 0, resolver, 0, resolver.length())) {
        int end = beforeQuery(address, resolver.length(), address.length());
        String name = decode(address.substring(resolver.length(), end));
        return PREFIX.matcher(name).lookingAt()
            ? normal(name.substring(0, Edges.trim(name, 0, name.length())))
            : null;
      }
    }
    return null;
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
