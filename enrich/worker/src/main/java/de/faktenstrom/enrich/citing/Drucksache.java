package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Reference.Paper;
import de.faktenstrom.enrich.citing.Reference.Paper.House;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Printed papers of Bundestag and Bundesrat as their documentation system (DIP) numbers them:
/// `BT-Drs. 20/1234` by legislative term, `BR-Drs. 123/24` by year. State parliaments number theirs
/// like the Bundestag, so one of those named near decides.
final class Drucksache {

  static final Kind KIND =
      Kind.of(
          Drucksache::read,
          "drs",
          "drucks",
          "bundestagsdrucks",
          "bundesratsdrucks",
          "btdrs",
          "brdrs",
          "printed",
          "document",
          "paper");

  private static final int LONGEST = 80;
  private static final int NEWEST_TERM = 25;
  private static final Pattern WORD =
      Pattern.compile(
          "(bundestag|bundesrat|bt|br)?(?:s?drucks(?:achen?|\\.)?|drs\\.?|(?<english>printed\\spapers?|documents?|papers?))"
              + "\\s?(?:Nrn?\\.?|No\\.?|Nummer)?\\s?:?\\s{0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(BT|BR|LT|Bundestags?|Bundesrate?s?|Landtags?|Bürgerschafts?|Senats?)\\s?-?\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,4})\\s?/\\s?(?:(\\d{1,2})\\s?/\\s?)?(\\d{1,5})(?![\\p{L}\\d_])");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:\\s?\\((?:neu|new)\\))?\\s?(?:,|;|und|and|sowie|bzw\\.)\\s?(?=\\d{1,4}\\s?/\\s?\\d)");
  private static final Pattern OTHER_HOUSE =
      Pattern.compile(
          "landtag|\\bLT-|bürgerschaft|abgeordnetenhaus|kreistag|stadtrat|gemeinderat|hamburg|state parliament",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:dserver|dip21|dipbt)\\.bundestag\\.de/(?:dip21/)?btd/(\\d{2})/\\d{3}/\\1(\\d{5})\\.pdf");
  private static final int AROUND = 60;

  private Drucksache() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher word = Edges.at(WORD, text, at, LONGEST);
    if (!word.lookingAt() || !isDigit(text, word.end())) {
      return at + 1;
    }
    Matcher before = BEFORE.matcher(Edges.before(text, at, 20));
    boolean prefixed = word.group(1) == null && before.find();
    String house = prefixed ? before.group(1) : word.group(1);
    int start = prefixed ? at - (Math.min(at, 20) - before.start(1)) : at;
    int end = word.end();
    for (int from = word.end(); from > 0; ) {
      Matcher number = Edges.at(NUMBER, text, from, LONGEST);
      Paper paper =
          number.lookingAt() && Edges.ends(text, number.end())
              ? paper(house, word, number, text)
              : null;
      if (paper == null) {
        break;
      }
      found.add(new Found(paper, from == word.end() ? start : from, number.end()));
      end = number.end();
      Matcher next = Edges.at(NEXT, text, end, LONGEST);
      from = next.lookingAt() ? next.end() : 0;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static @Nullable Paper paper(
      @Nullable String house, Matcher word, Matcher number, String text) {
    String named = house == null ? "" : house.toLowerCase(Locale.ROOT);
    if (named.startsWith("br") || named.startsWith("bundesrat")) {
      return ofBundesrat(number);
    }
    if (named.startsWith("bt") || named.startsWith("bundestag")) {
      return ofBundestag(number);
    }
    String around = Edges.around(text, word.start(), number.end(), AROUND, AROUND);
    return named.isEmpty() && word.group("english") == null && !OTHER_HOUSE.matcher(around).find()
        ? ofBundestag(number)
        : null;
  }

  private static @Nullable Paper ofBundestag(Matcher number) {
    int term = Integer.parseInt(number.group(1));
    int count = Integer.parseInt(number.group(3));
    return number.group(2) == null && term >= 1 && term <= NEWEST_TERM && count >= 1
        ? bundestag(term, count)
        : null;
  }

  private static Paper bundestag(int term, int count) {
    String link =
        String.format(
            Locale.ROOT,
            "https://dserver.bundestag.de/btd/%02d/%03d/%02d%05d.pdf",
            term,
            count / 100,
            term,
            count);
    return new Paper(House.BUNDESTAG, term + "/" + count, link);
  }

  private static @Nullable Paper ofBundesrat(Matcher number) {
    int count = Integer.parseInt(number.group(1));
    String year = number.group(3);
    if (count < 1 || year.length() != 2) {
      return null;
    }
    String part = number.group(2);
    return new Paper(House.BUNDESRAT, count + "/" + (part == null ? "" : part + "/") + year, null);
  }

  static @Nullable Reference ofLink(String href) {
    Matcher address = ADDRESS.matcher(href);
    return address.matches()
        ? bundestag(Integer.parseInt(address.group(1)), Integer.parseInt(address.group(2)))
        : null;
  }
}
