package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Study numbers of the GESIS data archive, `ZA5240`. Flights and articles of trade are numbered
/// alike, so a word of surveys must stand near.
final class GesisStudy {

  static final String TYPE = "gesis";
  static final Kind KIND = Kind.of(GesisStudy::read, "za");

  private static final int LONGEST = 40;
  private static final Pattern NUMBER =
      Pattern.compile("ZA(\\s?-?\\s?(?:Studien)?-?(?:Nr|No|Nummer)\\.?\\s?:?)?\\s?-?\\s?(\\d{4})");
  private static final Pattern SURVEY =
      Pattern.compile(
          "gesis|archiv|data archive|datenfile|data file|datensatz|data ?set|studie|study|studies"
              + "|umfrage|survey|allbus|eurobarometer|\\bissp\\b|\\bevs\\b|politbarometer|mikrodaten|microdata",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:flug|flight|modell?|typ|type|kennzeichen|plate|artikel|item|bestell\\S*|order|art|rechnung|invoice"
              + "|serien\\S*|part|produkt|product|ref|teil)(?:-?n(?:umme)?r|-?no|-?number)?\\.?\\s?:?\\s?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:search\\.gesis\\.org/research_data/|dbk\\.gesis\\.org/dbksearch/sdesc2\\.asp\\?no=)"
              + "ZA(\\d{4})(?:[?#&].{0,300})?");
  private static final int AROUND = 120;

  private GesisStudy() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher number = Edges.at(NUMBER, text, at, LONGEST);
    if (!number.lookingAt() || !clean.isFree(at) || !Edges.ends(text, number.end())) {
      return at + 1;
    }
    boolean next = !found.isEmpty() && at - found.getLast().end() <= 6;
    boolean named = number.group(1) != null || next;
    if (named || isStudy(text, at, number.end())) {
      String value = "ZA" + number.group(2);
      found.add(Found.of(TYPE, value, link(value), at, number.end()));
    }
    return number.end();
  }

  private static boolean isStudy(String text, int start, int end) {
    return !OTHER.matcher(Edges.before(text, start, LONGEST)).find()
        && SURVEY.matcher(Edges.around(text, start, end, AROUND, AROUND)).find();
  }

  static @Nullable Reference ofLink(String href) {
    Matcher address = ADDRESS.matcher(href);
    return address.matches()
        ? new Reference.Identifier(TYPE, "ZA" + address.group(1), link("ZA" + address.group(1)))
        : null;
  }

  private static String link(String number) {
    return "https://search.gesis.org/research_data/" + number;
  }
}
