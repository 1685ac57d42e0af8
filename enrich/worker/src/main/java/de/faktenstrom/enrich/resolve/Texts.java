package de.faktenstrom.enrich.resolve;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Values of answers as they may be kept: strings of strangers, cleaned and bounded. What is of
/// another kind than documented is absent.
final class Texts {

  private static final int LONGEST = 1_000;
  private static final int MOST = 200;
  // Titles carry JATS and HTML (`<i>`, `<sub>`), and characters that XML and terminals choke on.
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
  // The library marks articles that do not sort with two control characters (MARC 21, "Die Stadt").
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u0098\\u009C\\u00AD\\p{Cf}\\p{Co}\\p{Cs}]+");
  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\s\\p{Z}]+");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:\\D.*)?");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S{1,500})");

  private Texts() {}

  static @Nullable String text(@Nullable JsonNode node) {
    return node != null && (node.isString() || node.isNumber()) ? text(node.asString()) : null;
  }

  static @Nullable String text(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String bounded = given.length() > 4 * LONGEST ? given.substring(0, 4 * LONGEST) : given;
    String bare = Parser.unescapeEntities(MARKUP.matcher(bounded).replaceAll(""), false);
    String seen = INVISIBLE.matcher(bare).replaceAll("");
    String text = Normalizer.normalize(SPACE.matcher(seen).replaceAll(" ").strip(), Form.NFC);
    if (text.isEmpty()) {
      return null;
    }
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /// The members of an array, a single value as one; never endless.
  static List<JsonNode> list(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(node);
    }
    List<JsonNode> members = new ArrayList<>();
    for (int i = 0; i < Math.min(node.size(), MOST); i++) {
      members.add(node.path(i));
    }
    return members;
  }

  static @Nullable String first(@Nullable JsonNode node) {
    return list(node).stream()
        .map(Texts::text)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  /// `2020-3-1T…` as `2020-03-01`, absent where there is no year.
  static @Nullable String date(@Nullable String given) {
    Matcher date = DATE.matcher(given == null ? "" : given.strip());
    if (!date.matches()) {
      return null;
    }
    return date(number(date.group(1)), number(date.group(2)), number(date.group(3)));
  }

  /// @param month,day 0 where it is left open
  static @Nullable String date(int year, int month, int day) {
    if (year < 1000 || year > 2999) {
      return null;
    }
    if (month < 1 || month > 12) {
      return String.valueOf(year);
    }
    return day < 1 || day > 31
        ? String.format(Locale.ROOT, "%d-%02d", year, month)
        : String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// In normal form, bare and lower case; absent where it is none.
  static @Nullable String doi(@Nullable String given) {
    Matcher doi = DOI.matcher(given == null ? "" : given.strip());
    return doi.matches() ? doi.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
