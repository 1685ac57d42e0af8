package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Preprint identifiers: `2101.00001v2` since April 2007, `hep-th/9901001` before. The new form
/// needs the name before it, as a number of that shape may be anything.
final class Arxiv {

  static final String TYPE = "arxiv";

  static final Kind KIND =
      Kind.of(
          Arxiv::read,
          "arxiv",
          "hep-",
          "astro-ph",
          "cond-mat",
          "gr-qc",
          "quant-ph",
          "math-ph",
          "math/",
          "math.",
          "nucl-",
          "cs/",
          "cs.",
          "physics/",
          "physics.",
          "q-bio",
          "stat/",
          "stat.",
          "nlin",
          "chao-dyn",
          "solv-int",
          "alg-geom",
          "q-alg",
          "patt-sol",
          "cmp-lg");

  private static final int LONGEST = 60;
  private static final String NEW = "(\\d{2})(\\d{2})\\s?\\.\\s?(\\d{4,5})(v\\d{1,3})?";
  private static final String ARCHIVES =
      "(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|quant-ph|math-ph|nucl-(?:th|ex)|math|cs|"
          + "physics|q-bio|stat|nlin|chao-dyn|solv-int|alg-geom|q-alg|patt-sol|cmp-lg)";
  private static final String OLD =
      "(" + ARCHIVES + "(?:\\.[A-Z]{2})?/\\d{2}(\\d{2})\\d{3}(?:v\\d{1,3})?)";
  private static final Pattern NAMED =
      Pattern.compile(
          "arxiv(?:\\.org/(?:abs|pdf|html)/|\\s?:\\s{0,2}|\\s)(?:"
              + NEW
              + "|"
              + OLD
              + ")(?:\\.pdf)?(?![\\w]|\\.\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE = Pattern.compile("(?<![\\w/.-])" + OLD + "(?![\\w])");

  private Arxiv() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher named = Edges.at(NAMED, text, at, LONGEST);
    if (named.lookingAt()) {
      int start = Edges.withScheme(text, at);
      String value = clean.isFree(start) ? value(named) : null;
      if (value != null) {
        found.add(Found.of(TYPE, value, link(value), start, named.end()));
      }
      return named.end();
    }
    Matcher bare = Edges.at(BARE, text, at, LONGEST);
    if (!bare.lookingAt() || !isMonth(bare.group(2))) {
      return at + 1;
    }
    found.add(Found.of(TYPE, bare.group(1), link(bare.group(1)), bare.start(), bare.end()));
    return bare.end();
  }

  static @Nullable Reference ofLink(String href) {
    int start = href.toLowerCase(Locale.ROOT).indexOf("arxiv.org/");
    if (start < 0 || Edges.withScheme(href, start) != 0) {
      return null;
    }
    Matcher named = Edges.at(NAMED, href, start, LONGEST);
    String value = named.lookingAt() ? value(named) : null;
    return value == null ? null : new Reference.Identifier(TYPE, value, link(value));
  }

  private static @Nullable String value(Matcher named) {
    String old = named.group(5);
    if (old != null) {
      return isMonth(named.group(6)) ? old : null;
    }
    int year = Integer.parseInt(named.group(1));
    String number = named.group(3);
    boolean fits = year >= 15 ? number.length() == 5 : number.length() == 4 && year >= 7;
    if (!fits || !isMonth(named.group(2))) {
      return null;
    }
    String version = named.group(4) == null ? "" : named.group(4).toLowerCase(Locale.ROOT);
    return named.group(1) + named.group(2) + "." + number + version;
  }

  private static boolean isMonth(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12;
  }

  static String link(String value) {
    return "https://arxiv.org/abs/" + value;
  }
}
