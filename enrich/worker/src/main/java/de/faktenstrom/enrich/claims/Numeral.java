package de.faktenstrom.enrich.claims;

import java.util.Locale;
import java.util.Map;

/// How numbers are written. `1.234` is a thousand in German and a little more than one in English.
final class Numeral {

  /// In digits: grouped by point, comma, apostrophe or a narrow space, or plain; with decimals.
  static final String DIGITS =
      "(?:\\d{1,3}(?:[.,'’\\u00a0\\u202f\\u2009"
          + " ]\\d{3})+(?:[.,]\\d{1,2})?(?![.,]?\\d)|\\d+(?:[.,]\\d+)?)";

  /// Nothing before or after that would make it part of something else.
  static final String BEFORE = "(?<![\\p{L}\\p{N}/_#§:][-–]?)(?<![\\p{N}][.,])(?<![-–]{2})";

  static final String AFTER = "(?![\\p{L}\\p{N}]|[.,:/–-]\\d|[-–]\\p{L})";

  private static final Map<String, Double> SCALES =
      Map.of(
          "tausend",
          1e3,
          "tsd",
          1e3,
          "thousand",
          1e3,
          "mio",
          1e6,
          "mill",
          1e6,
          "mrd",
          1e9,
          "bill",
          1e12);

  private Numeral() {}

  /// @param written as [#DIGITS]
  /// @param german else English
  static double value(String written, boolean german) {
    String text = written.replaceAll("['’\\u00a0\\u202f\\u2009 ]", "");
    int points = count(text, '.');
    int commas = count(text, ',');
    char decimal = decimal(text, points, commas, german);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        plain.append(c);
      } else if (c == decimal) {
        plain.append('.');
      }
    }
    return Double.parseDouble(plain.toString());
  }

  /// Whether it is written as large numbers are: in groups of three.
  static boolean grouped(String written, boolean german) {
    return written.matches("\\d{1,3}(?:[.,'’\\u00a0\\u202f\\u2009 ]\\d{3})+(?:[.,]\\d{1,2})?")
        && value(written, german) >= 1000;
  }

  private static char decimal(String text, int points, int commas, boolean german) {
    if (points > 0 && commas > 0) {
      return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    }
    if (points + commas != 1) {
      return 'x';
    }
    char only = points == 1 ? '.' : ',';
    int at = text.indexOf(only);
    boolean couldGroup = text.length() - at == 4 && at <= 3 && !text.startsWith("0");
    boolean groups = only == (german ? '.' : ',');
    return couldGroup && groups ? 'x' : only;
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }

  /// @param word `Mio.`, `billion`; a German Billion is a thousand times an English one
  static double scale(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
    if (lower.startsWith("milliarde") || lower.equals("billion")) {
      // Only English writes it in lower case.
      return Character.isUpperCase(word.charAt(0)) && lower.equals("billion") ? 1e12 : 1e9;
    }
    if (lower.startsWith("million")) {
      return 1e6;
    }
    return SCALES.entrySet().stream()
        .filter(scale -> lower.startsWith(scale.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .findFirst()
        .orElse(1);
  }
}
