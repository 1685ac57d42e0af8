package de.faktenstrom.enrich.claims;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is written with digits and states nothing: dates, times, ages, paragraphs, pages, numbers
/// of tables and chapters, addresses, telephones, versions. Looks only where digits are.
final class Decoys {

  private static final String MONTH =
      "(?:Jan(?:uar|uary|\\.)?|Jän(?:ner)?|Feb(?:ruar|ruary|\\.)?|März|Mrz\\.?|March|Apr(?:il|\\.)?|Mai|May"
          + "|Jun[ie]|Jul[iy]|Aug(?:ust|\\.)?|Sep(?:tember|t\\.|\\.)?|O[kc]t(?:ober|\\.)?|Nov(?:ember|\\.)?|De[zc](?:ember|\\.)?)";

  private static final Pattern MONTH_NAME = Pattern.compile(MONTH);

  /// What has a number for a name: the words before it, in lower case, without a point.
  private static final Set<String> NAMED =
      words(
          "§ §§ abs absatz artikel artikels art satz nr nummer ziffer ziff buchst buchstabe seite"
              + " seiten s p pp page pages kapitel kap chapter",
          "tabelle tab table abbildung abb grafik figure fig schaubild anlage anhang annex band bd"
              + " vol volume heft ausgabe issue no number",
          "fußnote fn rn rz randnummer teil part folge episode version fassung stufe level phase"
              + " klasse grade zimmer raum room etage halle",
          "linie buslinie bus gleis drucksache bt-drs az aktenzeichen section sec paragraph article"
              + " regulation verordnung richtlinie directive",
          "resolution isbn issn din iso plz postfach iban bic konto kto blz tel telefon telefax fax"
              + " phone mobil rufnummer hotline agenda studio",
          "frage question punkt top platz rang welle wave cluster gruppe modul lektion aufgabe"
              + " formel europa horizon horizont vision strategie",
          "strategy plan projekt gate terminal schritt step zeile spalte row column sgb paper"
              + " arbeitspapier bundesstraße element takt mercedes u",
          "shorts stadtkreis bezirk saison season industrie web");

  private static final Set<String> AGES = words("ab unter über aged age");

  private static final String DASH = "\\s?(?:-|–|bis|to|und|and|auf)\\s?";

  private static final String TIME =
      "(?:[Jj]ährig|Jahre?n?\\b|years?\\b|year-old|Monate?n?\\b|months?\\b|Wochen?\\b|weeks?\\b|Tage?n?s?\\b|days?\\b|Stunden?\\b|hours?\\b"
          + "|Minuten?\\b|minutes?\\b|Sekunden?\\b|seconds?\\b|v\\.\\s?Chr|n\\.\\s?Chr|Uhr\\b|a\\.m\\.|p\\.m\\.|Mal\\b|Prozedur)";

  private static final String MEASURE =
      "(?:m|cm|mm|km|kg|g|t|ha|km/h|kWh|MW|°C?|Meter|Metern|Kilometer|Kilometern|Höhenmeter|Fuß|Gramm|Kilogramm|Liter|Hektar|Grad|kB|MB|GB|PS|ccm)(?![\\p{L}])";

  /// From a digit on.
  private static final Pattern HERE =
      Pattern.compile(
          String.join(
              "|",
              "10\\.\\d{4,9}/\\S+",
              "\\d+(?:[-/]\\d+){2,}\\b",
              "\\d{1,2}/\\d{2,6}\\b",
              "\\d{5}-\\d{2,4}\\b",
              "(?<=\\+)\\d{1,3}[ /-]+[\\d(][\\d ()/-]{4,}\\d\\b",
              "0\\d{1,5}\\)?[ /-]+\\d[\\d -]{2,}\\d\\b",
              "00\\d{2}[ \\d()/-]{6,}\\d\\b",
              "\\d{4}-\\d{2}(?:-\\d{2})?\\b",
              "\\d{1,2}\\.\\s?\\d{1,2}\\.(?:\\s?(?:\\d{4}|\\d{2})\\b)?",
              "\\d{1,2}\\.?\\s(?:bis\\s\\d{1,2}\\.\\s)?" + MONTH + "(?![\\p{L}])(?:\\s\\d{4}\\b)?",
              "\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?\\s?(?:Uhr|Min|h\\b|a\\.?m\\b|p\\.?m\\b|o'clock)",
              "\\d{1,2}\\s?:\\s?\\d{1,2}\\b",
              "(?:1[0-9]|20)\\d{2}\\s?(?:/|–|-|bis|to|und|and|oder)\\s?(?:(?:1[0-9]|20)\\d{2}|\\d{2})\\b(?!\\s?(?:%|Prozent|percent|Mi|Mrd|\\p{L}*[Pp]erson|Mensch|people))",
              "(?:19|20)?\\d0er\\b",
              "\\d+(?:[.,]\\d+)?(?:"
                  + DASH
                  + "\\d+(?:[.,]\\d+)?)?[\\s\\u00a0-]?"
                  + TIME
                  + "\\p{L}*",
              "\\d+(?:[.,]\\d+)?(?:" + DASH + "\\d+(?:[.,]\\d+)?)?[\\s\\u00a0]?" + MEASURE,
              "\\d+-\\s(?:bis|und|oder)\\s\\d+-\\p{L}+",
              "\\d+\\s?(?:SGB|AufenthG|AsylG|StAG|GG|BGB|StGB)\\b",
              "\\d{1,3}\\.\\s(?=(?:\\p{Lu}\\p{L}*(?:tag|ung|jahr|quartal|Quartal|Auflage|Jahrgang|Jahrhunderts?|Sitzung|Legislaturperiode|Wahlperiode"
                  + "|Kongress|Konferenz|Lebensjahr|Semester|Etage|Mal|Platz|Rang|Generation|Klasse|Bericht|Treffen|Liga|Minute)\\b))",
              "\\d+(?:st|nd|rd|th)\\b",
              "\\d+(?:\\.\\d{1,2}){2,}\\b"));

  /// From a digit on, after a word that gives a number for a name.
  private static final Pattern NAME =
      Pattern.compile(
          "\\d[\\d.,]*\\p{L}?(?:\\s?(?:,|–|-|/|und|and|bis|f\\.|ff\\.|von|of)\\s?\\d[\\d.]*\\p{L}?)*");

  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s\\d{4})?|\\d{4}\\b");
  private static final Pattern AGE =
      Pattern.compile(
          "\\d{1,2}(?:\\s(?:bis|to|und|and)\\s\\d{1,2})?(?=\\s(?:Jahre|years)|[,.;)](?!\\d))");
  private static final Pattern LISTED = Pattern.compile("\\d{1,3}[.)](?=\\s)");

  private final String text;
  private final BitSet masked;

  private Decoys(String text) {
    this.text = text;
    this.masked = new BitSet(text.length());
  }

  /// The chars of the text that stand for no figure.
  static BitSet in(String text) {
    Decoys decoys = new Decoys(text);
    Matcher here = HERE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); at++) {
      if (isDigit(text.charAt(at)) && (at == 0 || !isDigit(text.charAt(at - 1)))) {
        at = Math.max(at, decoys.mask(at, here) - 1);
      }
    }
    return decoys.masked;
  }

  /// @return where to go on
  private int mask(int at, Matcher here) {
    int end = address(at);
    end = Math.max(end, first(here, at));
    String before = before(at);
    end = Math.max(end, named(before, at));
    if (end > at) {
      masked.set(at, end);
    }
    return end;
  }

  private static int first(Matcher pattern, int at) {
    return pattern.region(at, pattern.regionEnd()).lookingAt() ? pattern.end() : at;
  }

  private int named(String before, int at) {
    int space = before.lastIndexOf(' ', before.length() - 2);
    String last = before.substring(space + 1).strip();
    String word = last.replaceAll("[.:]$", "").replaceAll("^[(\\[„\"]", "");
    String lower = word.toLowerCase(Locale.ROOT);
    boolean spaced = before.endsWith(" ") || before.endsWith("\u00a0");
    if (NAMED.contains(lower) || lower.startsWith("§")) {
      return look(NAME, at);
    }
    if (spaced && !last.isEmpty() && MONTH_NAME.matcher(last).matches()) {
      return look(DAY, at);
    }
    if (spaced && lower.matches(".*(?:straße|strasse|str|weg|platz|allee|gasse|ring|damm|ufer)")) {
      return look(NAME, at);
    }
    if (spaced && AGES.contains(lower)) {
      return look(AGE, at);
    }
    boolean first = before.isEmpty() || before.equals("(");
    return first ? look(LISTED, at) : at;
  }

  private int look(Pattern pattern, int at) {
    return first(pattern.matcher(text).useTransparentBounds(true), at);
  }

  /// The line's last words before the place.
  private String before(int at) {
    int from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 30);
    return text.substring(from, at);
  }

  /// The end of an address of the web or of mail that the place is in.
  private int address(int at) {
    int from = at;
    while (from > 0 && at - from < 300 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int end = at;
    while (end < text.length() && end - at < 300 && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String token = text.substring(from, end);
    return token.contains("://") || token.startsWith("www.") || token.indexOf('@') > 0 ? end : at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Set<String> words(String... lines) {
    Set<String> words = new HashSet<>();
    Arrays.stream(lines).forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
    return words;
  }
}
