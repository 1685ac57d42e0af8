package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Table codes of the statistical offices' GENESIS databases, `12531-0043`. Telephone numbers and
/// American postcodes look the same, so a word of statistics must stand near.
final class GenesisTable {

  static final String TYPE = "genesis";

  static final Kind KIND = Kind.of(GenesisTable::read, "-");

  private static final Pattern CODE = Pattern.compile("\\d{5}(\\s?)-(\\s{0,2})\\d{4}");
  // Right behind these a reader reads over gaps.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:tabellen?|tab\\.|tables?|code)(?: nr\\.| no\\.)?\\s?:?\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATISTICS =
      Pattern.compile(
          "tabelle|\\btab\\.|\\btable|genesis|destatis|statistisch|statistical office|datenbank"
              + "|\\bevas\\b|statistikcode",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL =
      Pattern.compile(
          "(?:tel(?:efon)?|fax|fon|phone|mobil|hotline|durchwahl|zip)\\b\\.?[^a-zäöü]{0,16}$|\\d\\s?/?\\s?$|\\)\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final int DIGITS = 5;
  private static final int LONGEST = 16;
  private static final int BEFORE = 120;
  private static final int AFTER = 60;
  private static final int NEXT_IN_LIST = 12;

  private GenesisTable() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    int gap = at > 0 && Character.isWhitespace(text.charAt(at - 1)) ? 1 : 0;
    int start = at - gap - DIGITS;
    if (start < 0 || !Character.isDigit(text.charAt(at - 1 - gap))) {
      return at + 1;
    }
    Matcher code = Edges.at(CODE, text, start, LONGEST);
    if (!code.lookingAt() || !isFree(clean, start) || !Edges.ends(text, code.end())) {
      return at + 1;
    }
    boolean tight =
        code.group(1).isEmpty() && (code.group(2).isEmpty() || code.group(2).equals("\n"));
    boolean next = !found.isEmpty() && start - found.getLast().end() <= NEXT_IN_LIST;
    if (!tight && !NAMED.matcher(Edges.before(text, start, BEFORE)).find()) {
      return code.end();
    }
    if (next || isTable(text, start, code.end())) {
      String value = Edges.joined(code.group());
      found.add(Found.of(TYPE, value, link(value), start, code.end()));
    }
    return code.end();
  }

  private static boolean isFree(Clean clean, int start) {
    return clean.isFree(start) && (start == 0 || clean.text().charAt(start - 1) != ',');
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
