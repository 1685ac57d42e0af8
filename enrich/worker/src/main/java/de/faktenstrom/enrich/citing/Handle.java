package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Handles (RFC 3650): a naming authority of digits and dots, a slash, a local name. Only behind
/// `hdl:` or a resolver, as fractions and file numbers look the same. Those under `10.` are DOIs.
final class Handle {

  static final String TYPE = "handle";
  static final Kind KIND = Kind.of(Handle::read, "hdl", "handle");

  private static final int LONGEST = 300;
  private static final String RESOLVER = "hdl.handle.net/";
  private static final Pattern MARK =
      Pattern.compile(
          "(?:hdl\\s?\\.\\s?handle\\s?\\.\\s?net\\s?/\\s?|hdl\\s?:\\s{0,2}|hdl\\s(?=\\d)"
              + "|handle(?:-ID)?\\s?:\\s{0,2}(?:(?:https?://)?hdl\\.handle\\.net/)?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("(?!10\\.\\d)\\d{2,5}(?:\\.\\d{1,10}){0,4}\\s?/\\s?(?=[\\p{L}\\d])");
  private static final Pattern GOES_ON = Pattern.compile("\\s(?!\\S+://)\\S*\\d");

  private Handle() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher mark = Edges.at(MARK, text, at, LONGEST);
    if (!mark.lookingAt()) {
      return at + 1;
    }
    Matcher name = Edges.at(NAME, text, mark.end(), LONGEST);
    int begin = Edges.withResolver(text, mark.end(), RESOLVER, RESOLVER + " ", RESOLVER + "\n");
    if (!name.lookingAt() || !clean.isFree(Math.min(begin, Edges.withScheme(text, at)))) {
      return at + 1;
    }
    int end = end(text, name.end(), begin < mark.end());
    if (end <= name.end()) {
      return name.end();
    }
    String value = normal(Edges.joined(text.substring(mark.end(), end)));
    found.add(Found.of(TYPE, value, link(value), begin, end));
    return end;
  }

  private static int end(String text, int local, boolean address) {
    int end = Edges.endOfRun(text, local, LONGEST);
    while (end < text.length()
        && end - local < LONGEST
        && "-/_".indexOf(text.charAt(end - 1)) >= 0
        && Edges.at(GOES_ON, text, end, LONGEST).lookingAt()) {
      end = Edges.endOfRun(text, end + 1, LONGEST);
    }
    for (int i = local; address && i < end; i++) {
      end = "?#".indexOf(text.charAt(i)) >= 0 ? i : end;
    }
    return Edges.trim(text, local, end);
  }

  static @Nullable Reference ofLink(String href) {
    int at = href.toLowerCase(Locale.ROOT).indexOf(RESOLVER);
    if (at < 0 || Edges.withScheme(href, at) != 0) {
      return null;
    }
    int start = at + RESOLVER.length();
    Matcher name = Edges.at(NAME, href, start, LONGEST);
    if (!name.lookingAt()) {
      return null;
    }
    String value = normal(href.substring(start, end(href, name.end(), true)));
    return new Reference.Identifier(TYPE, value, link(value));
  }

  /// Names differ in more than case, by RFC 3651 as the server likes; they stay as written.
  private static String normal(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static String link(String handle) {
    return "https://hdl.handle.net/" + handle;
  }
}
