package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// International Standard Serial Numbers (ISO 3297), with a valid check digit. Two years look the
/// same, so the word must stand before it.
final class Issn {

  static final String TYPE = "issn";
  static final Kind KIND = Kind.of(Issn::read, "issn", "eissn", "pissn");

  private static final int LONGEST = 60;
  private static final Pattern MARK =
      Pattern.compile(
          "[ep]?ISSN(?:\\s?-\\s?L)?(?:\\s?\\([^)\\d]{1,20}\\))?(?:\\s?(?:Nr|No)\\.)?\\s?:?\\s{0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("(\\d{4})\\s?-?\\s{0,2}(\\d{3}[\\dXx])");
  private static final Pattern NEXT =
      Pattern.compile("(?:\\s?\\([^)\\d]{1,20}\\))?\\s?(?:[,;/]|und|and|bzw\\.)\\s?(?=\\d)");
  private static final String CATALOGUE = "portal.issn.org/resource/issn/";

  private Issn() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher mark = Edges.at(MARK, text, at, LONGEST);
    int end = mark.lookingAt() ? mark.end() : at + 1;
    for (Matcher next = mark; next.lookingAt(); next = Edges.at(NEXT, text, end, LONGEST)) {
      Matcher number = Edges.at(NUMBER, text, next.end(), LONGEST);
      String value = number.lookingAt() && Edges.ends(text, number.end()) ? valid(number) : null;
      if (value == null) {
        break;
      }
      found.add(Found.of(TYPE, value, link(value), number.start(), number.end()));
      end = number.end();
    }
    return end;
  }

  static @Nullable Reference ofLink(String href) {
    int at = href.toLowerCase(Locale.ROOT).indexOf(CATALOGUE);
    if (at < 0 || Edges.withScheme(href, at) != 0) {
      return null;
    }
    Matcher number = Edges.at(NUMBER, href, at + CATALOGUE.length(), LONGEST);
    String value = number.lookingAt() && number.end() == href.length() ? valid(number) : null;
    return value == null ? null : new Reference.Identifier(TYPE, value, link(value));
  }

  private static @Nullable String valid(Matcher number) {
    String value = number.group(1) + "-" + number.group(2).toUpperCase(Locale.ROOT);
    return value.charAt(8) == checkDigit(value) ? value : null;
  }

  /// Weights 8 to 2 over the first seven digits; the sum with the check digit is a multiple of 11
  /// (ISO 3297, annex A).
  static char checkDigit(String issn) {
    int sum = 0;
    int weight = 8;
    for (int i = 0; weight > 1; i++) {
      if (issn.charAt(i) != '-') {
        sum += weight-- * (issn.charAt(i) - '0');
      }
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static String link(String issn) {
    return "https://portal.issn.org/resource/ISSN/" + issn;
  }
}
