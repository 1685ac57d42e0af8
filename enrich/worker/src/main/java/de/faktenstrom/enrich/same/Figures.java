package de.faktenstrom.enrich.same;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and dates, which survive a translation: `1.234,5` and `1,234.5` are one number, `1,2
/// Millionen` is `1,200,000`, `31. Juli 2025` is `July 31, 2025`.
final class Figures {

  private static final String MONTH = "(?<%s>\\p{Lu}\\p{Ll}{2,8})";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?!\\d)"
              + "|(?<nd>\\d{1,2})\\.\\s?(?<nm>\\d{1,2})\\.\\s?(?<ny>\\d{4})?(?!\\d)"
              + "|(?<gd>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?"
              + MONTH.formatted("gm")
              + "(?:,?\\s+(?<gy>\\d{4}))?"
              + "|"
              + MONTH.formatted("em")
              + "\\s+(?<ed>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.,%]*\\d)(?:,?\\s+(?<ey>\\d{4}))?");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,3}(?:(?:[.,'\u2019\u00A0\u202F"
              + " ]\\d{3})+(?!\\d))(?:[.,]\\d{1,3})?(?!\\d)|(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern SCALE = Pattern.compile("\\G[\\s\u00A0\u202F]*(\\p{L}+)\\b");
  private static final Map<String, Integer> SCALES =
      Map.ofEntries(
          Map.entry("tausend", 3),
          Map.entry("tsd", 3),
          Map.entry("thousand", 3),
          Map.entry("million", 6),
          Map.entry("millionen", 6),
          Map.entry("mio", 6),
          Map.entry("millions", 6),
          Map.entry("milliarde", 9),
          Map.entry("milliarden", 9),
          Map.entry("mrd", 9),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("bn", 9));
  private static final int LONGEST = 15;

  private Figures() {}

  /// @param language BCP 47 primary tag: which sign parts thousands where a number could be read
  ///   both ways
  static void in(String text, String language, Set<Integer> facts) {
    StringBuilder rest = new StringBuilder(text);
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      if (date(date, facts)) {
        for (int i = date.start(); i < date.end(); i++) {
          rest.setCharAt(i, ' ');
        }
      }
    }
    numbers(rest.toString(), language, facts);
    words(rest, facts);
  }

  private static boolean date(Matcher date, Set<Integer> facts) {
    int month;
    int day;
    String year;
    if (date.group("im") != null) {
      month = Integer.parseInt(date.group("im"));
      day = Integer.parseInt(date.group("id"));
      year = date.group("iy");
    } else if (date.group("nm") != null) {
      month = Integer.parseInt(date.group("nm"));
      day = Integer.parseInt(date.group("nd"));
      year = date.group("ny");
    } else {
      boolean german = date.group("gm") != null;
      Integer named = Months.month(date.group(german ? "gm" : "em"));
      month = named == null ? 0 : named;
      day = Integer.parseInt(date.group(german ? "gd" : "ed"));
      year = date.group(german ? "gy" : "ey");
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    facts.add(FactKind.DAY.key(Mix.of(month, day)));
    facts.add(FactKind.MONTH.key(Mix.finish(month)));
    if (year != null) {
      facts.add(FactKind.YEAR.key(Mix.of(year)));
    }
    return true;
  }

  private static void numbers(String text, String language, Set<Integer> facts) {
    Matcher number = NUMBER.matcher(text);
    Matcher scale = SCALE.matcher(text);
    while (number.find()) {
      String written = number.group();
      if (written.length() > LONGEST) {
        continue;
      }
      if (written.length() == 4 && (written.startsWith("19") || written.startsWith("20"))) {
        facts.add(FactKind.YEAR.key(Mix.of(written)));
        continue;
      }
      int zeros = 0;
      if (scale.find(number.end())) {
        zeros = SCALES.getOrDefault(scale.group(1).toLowerCase(Locale.ROOT), 0);
      }
      BigDecimal value = value(written, language).scaleByPowerOfTen(zeros).stripTrailingZeros();
      boolean small = value.scale() <= 0 && value.precision() - value.scale() <= 2;
      FactKind kind = small ? FactKind.SMALL : FactKind.FIGURE;
      facts.add(kind.key(Mix.of(value.toPlainString())));
    }
  }

  static BigDecimal value(String written, String language) {
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    boolean both = written.indexOf('.') >= 0 && written.indexOf(',') >= 0;
    boolean grouped =
        last >= 0
            && !both
            && written.length() - last == 4
            && (written.indexOf(written.charAt(last)) != last
                || written.charAt(last) == (language.equals("en") ? ',' : '.'));
    boolean fraction = last >= 0 && !grouped;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (fraction && i == last) {
        plain.append('.');
      }
    }
    return new BigDecimal(plain.toString());
  }

  private static void words(CharSequence text, Set<Integer> facts) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Integer month = Months.month(word.group());
      Integer number = month == null ? Months.number(word.group()) : null;
      if (month != null) {
        facts.add(FactKind.MONTH.key(Mix.finish(month)));
      } else if (number != null) {
        facts.add(FactKind.SMALL.key(Mix.of(number.toString())));
      }
    }
  }
}
