package de.faktenstrom.enrich.citing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an identifier begins and ends in running text: brackets that it did not open and the
/// punctuation of the sentence are not part of it. All texts here are clean.
final class Edges {

  private static final String PUNCTUATION = ".,;:!?'’‘*_…·";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private Edges() {}

  /// Where the run of characters that may belong to an identifier ends, at most `longest` on.
  static int endOfRun(String text, int start, int longest) {
    int most = (int) Math.min(text.length(), (long) start + longest);
    int end = start;
    while (end < most && belongs(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean belongs(char c) {
    return !Character.isWhitespace(c)
        && !Character.isISOControl(c)
        && "<>\"„“”«»`|…".indexOf(c) < 0;
  }

  /// The end of the identifier that begins at `start`, at most `end`.
  static int trim(String text, int start, int end) {
    int[] open = new int[OPENING.length()];
    for (int i = start; i < end; i++) {
      int kind = OPENING.indexOf(text.charAt(i));
      int closed = CLOSING.indexOf(text.charAt(i));
      open[Math.max(0, Math.max(kind, closed))] += kind >= 0 ? 1 : closed >= 0 ? -1 : 0;
    }
    int last = end;
    while (last > start) {
      char c = text.charAt(last - 1);
      int opens = OPENING.indexOf(c);
      int closes = CLOSING.indexOf(c);
      if (opens >= 0) {
        open[opens]--;
      } else if (closes >= 0 && open[closes] < 0) {
        open[closes]++;
      } else if (PUNCTUATION.indexOf(c) < 0) {
        return last;
      }
      last--;
    }
    return last;
  }

  /// Whether an identifier may begin at `at`: not within a word, a number or a path.
  static boolean isFree(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) && "./-_=%+&#?@\\".indexOf(before) < 0;
  }

  /// Whether a number may end before `at`: no further digits or letters, no decimals.
  static boolean ends(String text, int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == '_') {
      return false;
    }
    return "-.,/".indexOf(c) < 0
        || at + 1 >= text.length()
        || !(Character.isDigit(text.charAt(at + 1))
            || ("-.".indexOf(c) >= 0 && Character.isLetter(text.charAt(at + 1))));
  }

  /// `at`, or the beginning of one of the resolvers' addresses (lower case) that ends there.
  static int withResolver(String text, int at, String... resolvers) {
    for (String resolver : resolvers) {
      int start = at - resolver.length();
      if (start >= 0 && text.regionMatches(true, start, resolver, 0, resolver.length())) {
        return withScheme(text, start);
      }
    }
    return at;
  }

  /// `at`, or the beginning of `https://www.` before it.
  static int withScheme(String text, int at) {
    int start = at;
    for (String part : new String[] {"dx.", "www.", "http://", "https://"}) {
      int before = start - part.length();
      start =
          before >= 0 && text.regionMatches(true, before, part, 0, part.length()) ? before : start;
    }
    return start;
  }

  /// The pattern at `at`, looking no further than `longest` signs; what stands before may be looked
  /// at.
  static Matcher at(Pattern pattern, String text, int at, int longest) {
    return pattern
        .matcher(text)
        .region(at, Math.min(text.length(), at + longest))
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /// What stands around a range, without the range.
  static String around(String text, int start, int end, int before, int after) {
    return text.substring(Math.max(0, start - before), start)
        + " "
        + text.substring(end, Math.min(text.length(), end + after));
  }

  /// The `longest` signs before `at`.
  static String before(String text, int at, int longest) {
    return text.substring(Math.max(0, at - longest), at);
  }

  /// Without any white space.
  static String joined(String text) {
    StringBuilder joined = new StringBuilder(text.length());
    text.chars().filter(c -> c != ' ' && c != '\n').forEach(c -> joined.append((char) c));
    return joined.toString();
  }
}
