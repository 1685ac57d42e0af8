package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Reference.Decision;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decisions of courts by their file numbers: `BVerwG, Urteil vom 11.07.2023 - 1 C 4.23`. A file
/// number says nothing without its court; only constitutional complaints and cases of the Union's
/// courts are known by their registers.
final class CourtFile {

  static final Kind KIND =
      new Kind(
          CourtFile::read,
          Stream.concat(Courts.signs().stream(), Stream.of("bv", "rechtssache", "rs.", "case"))
              .toList());

  private static final int LONGEST = 240;
  private static final String DECIDED =
      "(?:[\\s,;:(-]{0,4}(?:Urteile?|Urt\\.|Beschl(?:uss|üsse)|Beschl\\.|Gerichtsbescheid|Entscheidung"
          + "|[Jj]udge?ment|[Oo]rder|[Dd]ecision))?"
          + "(?:[\\s,]{0,2}(?:vom|v\\.|of|dated)?\\s?(?<date>"
          + Dates.NUMBERED_OR_WORDED
          + "))?";
  private static final String BEFORE_NUMBER =
      "[\\s,;:(-]{0,4}(?:Az\\.?\\s?:?|Aktenzeichen\\s?:?|(?:verb\\.\\s)?Rs\\.|Rechtssache|Cases?"
          + "|file no\\.|(?:Beschwerde[\\s-]?|application )?[Nn][ro]\\.|BNr\\.)?\\s{0,2}(?:O?VGH?\\s)?";
  private static final String UNION = "[CT]\\s?-\\s?\\d{1,3}\\s?/\\s?\\d{2}(?:\\sP(?:PU)?)?";
  // Senate or chamber, register, number and year, letters of the matter.
  private static final String GERMAN =
      "(?:[A-Z]\\s)?(?:[1-9]\\d{0,2}|[IVX]{1,5}[ab]?|B\\s\\d{1,2})\\s?[A-Z][A-Za-z]{0,4}\\s?\\d{1,5}\\s?[/.]\\s?\\d{2}"
          + "(?:\\.\\d{2,5})?(?:[\\s.](?:A|R|B|BH|PVL|GE|WF|KR|Z|DA|NE|F|GI|KS|WI|Me|Bl))?";
  private static final String STRASBOURG = "[1-9]\\d{2,4}\\s?/\\s?\\d{2}";
  private static final String END = "(?![\\p{L}\\d]|[./]\\d)";
  private static final String NUMBER =
      "(?<number>" + GERMAN + "|" + UNION + "|" + STRASBOURG + ")" + END;

  private static final Pattern DECISION =
      Pattern.compile(Courts.NAME + DECIDED + BEFORE_NUMBER + NUMBER);
  private static final Pattern NEXT = Pattern.compile("\\s?(?:,|;|und|and|sowie)\\s" + NUMBER);
  private static final Pattern COMPLAINT =
      Pattern.compile("(?<number>[12]\\s?Bv[A-Z]\\s?\\d{1,4}\\s?/\\s?\\d{2})" + END);
  private static final Pattern CASE =
      Pattern.compile("(?:Rechtssachen?|Rs\\.|[Cc]ases?)\\s?(?<number>" + UNION + ")" + END);
  private static final Pattern PARTS =
      Pattern.compile(
          "((?:[A-Z] )?(?:\\d{1,3}|[IVX]{1,5}[ab]?|B \\d{1,2})) ?([A-Z][A-Za-z]{0,4}) ?(\\d.*)");

  private CourtFile() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    int senate = at - (at > 1 && Character.isWhitespace(text.charAt(at - 1)) ? 2 : 1);
    Matcher complaint = Edges.at(COMPLAINT, text, Math.max(0, senate), LONGEST);
    if (complaint.lookingAt() && clean.isFree(complaint.start())) {
      found.add(found("BVerfG", complaint, complaint.start(), null));
      return complaint.end();
    }
    if (!clean.isFree(at)) {
      return at + 1;
    }
    Matcher union = Edges.at(CASE, text, at, LONGEST);
    if (union.lookingAt()) {
      int start = union.start("number");
      found.add(found(text.charAt(start) == 'T' ? "EuG" : "EuGH", union, start, null));
      return union.end();
    }
    Matcher decision = Edges.at(DECISION, text, at, LONGEST);
    return decision.lookingAt() ? ofCourt(text, decision, found) : at + 1;
  }

  private static int ofCourt(String text, Matcher decision, List<Found> found) {
    String court = Courts.sign(decision.group("court"));
    if (!fits(court, decision.group("number"))) {
      return decision.start() + 1;
    }
    String said = decision.group("date");
    String date = said == null ? null : Dates.first(said);
    found.add(found(court, decision, decision.start(), date));
    int end = decision.end();
    Matcher next = Edges.at(NEXT, text, end, LONGEST);
    while (next.lookingAt() && fits(court, next.group("number"))) {
      found.add(found(court, next, next.start("number"), date));
      end = next.end();
      next = Edges.at(NEXT, text, end, LONGEST);
    }
    return end;
  }

  private static Found found(String court, Matcher number, int start, @Nullable String date) {
    return new Found(
        new Decision(court, normal(number.group("number")), date), start, number.end());
  }

  /// Applications are numbered without letters in Strasbourg alone, cases C- and T- in Luxembourg.
  private static boolean fits(String court, String number) {
    boolean strasbourg = number.chars().noneMatch(Character::isLetter);
    boolean luxembourg = number.charAt(0) == 'C' || number.charAt(0) == 'T';
    return strasbourg == court.equals("EGMR") && luxembourg == court.startsWith("EuG");
  }

  private static String normal(String written) {
    String tight = written.replaceAll("\\s+", " ").replaceAll(" ?([/.-]) ?", "$1");
    Matcher parts = PARTS.matcher(tight);
    return parts.matches() ? parts.group(1) + " " + parts.group(2) + " " + parts.group(3) : tight;
  }
}
