package de.faktenstrom.enrich.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Preprint identifiers: `2101.00001v2` since April 2007, `hep-th/9901001` before. The new form
/// needs the name before it, as a number of that shape may be anything.
final class Arxiv {

  static final String TYPE = "arxiv";

  private static final String NEW = "(\\d{2})(\\d{2})\\.(\\d{4,5})(v\\d{1,3})?";
  private static final String ARCHIVES =
      "(?:hep-(?:th|ph|ex|lat)|astro-ph|cond-mat|gr-qc|quant-ph|math-ph|nucl-(?:th|ex)|math|cs|"
          + "physics|q-bio|stat|nlin|chao-dyn|solv-int|alg-geom|q-alg|patt-sol|cmp-lg)";
  private static final String OLD =
      "(" + ARCHIVES + "(?:\\.[A-Z]{2})?/\\d{2}(\\d{2})\\d{3}(?:v\\d{1,3})?)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?\\barxiv(?:\\.org/(?:abs|pdf|html)/|\\s?:\\s?|\\s)(?:"
              + NEW
              + "|"
              + OLD
              + ")(?:\\.pdf)?(?![\\w]|\\.\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE = Pattern.compile("(?<![\\w/.-])" + OLD + "(?![\\w])");

  private Arxiv() {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (Edges.mentions(text, "arXiv", "arxiv", "ARXIV", "ArXiv", "Arxiv")) {
      Matcher named = NAMED.matcher(text);
      while (named.find()) {
        String value = value(named);
        if (value != null) {
          found.add(new Found(TYPE, value, link(value), named.start(), named.end()));
        }
      }
    }
    if (!Edges.hasDigitAfter(text, '/')) {
      return found;
    }
    Matcher bare = BARE.matcher(text);
    while (bare.find()) {
      if (isMonth(bare.group(2))) {
        String value = bare.group(1);
        found.add(new Found(TYPE, value, link(value), bare.start(), bare.end()));
      }
    }
    return found;
  }

  static @Nullable String ofLink(String href) {
    Matcher named = NAMED.matcher(href.strip());
    return href.toLowerCase(Locale.ROOT).contains("arxiv.org/") && named.lookingAt()
        ? value(named)
        : null;
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
