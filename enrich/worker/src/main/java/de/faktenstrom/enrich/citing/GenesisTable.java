package de.faktenstrom.enrich.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Table codes of the statistical offices' GENESIS databases, `12531-0043`. Telephone numbers and
/// American postcodes look the same, so a word of statistics must stand near.
final class GenesisTable {

  static final String TYPE = "genesis";

  private static final Pattern CODE =
      Pattern.compile("(?<![\\w.,+/-])\\d{5}-\\d{4}(?![\\w]|-\\w|[.,/]\\d)");
  private static final Pattern STATISTICS =
      Pattern.compile(
          "tabelle|\\btab\\.|\\btable|genesis|destatis|statistisch|statistical office|datenbank"
              + "|\\bevas\\b|statistikcode",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL =
      Pattern.compile(
          "(?:tel(?:efon)?|fax|fon|phone|mobil|hotline|durchwahl|zip)\\b\\.?[^a-zäöü]{0,16}$|\\d\\s?/?\\s?$|\\)\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final int BEFORE = 120;
  private static final int AFTER = 60;
  private static final int NEXT_IN_LIST = 12;

  private GenesisTable() {}

  static List<Found> in(String text) {
    if (!Edges.hasDigitAfter(text, '-')) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    int listed = Integer.MIN_VALUE;
    while (code.find()) {
      boolean next = code.start() - listed <= NEXT_IN_LIST && listed >= 0;
      if (next || isTable(text, code.start(), code.end())) {
        String value = code.group();
        found.add(new Found(TYPE, value, link(value), code.start(), code.end()));
        listed = code.end();
      }
    }
    return found;
  }

  private static boolean isTable(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - BEFORE), start);
    if (CALL.matcher(before).find()) {
      return false;
    }
    String around = before + text.substring(end, Math.min(text.length(), end + AFTER));
    return STATISTICS.matcher(around).find();
  }

  private static String link(String code) {
    String statistic = code.substring(0, 5);
    return "https://www-genesis.destatis.de/datenbank/online/statistic/"
        + statistic
        + "/table/"
        + code;
  }
}
