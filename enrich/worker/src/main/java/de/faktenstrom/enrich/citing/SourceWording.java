package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.events.SourceLine;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a source line: the issuer first, then title, edition and date in any order.
final class SourceWording {

  // "Name, part | part - part"; only behind the issuer is a colon a border: "Name (2025): title".
  private static final Pattern BORDER = Pattern.compile("\\s?[,|;]\\s|\\s[-–—]\\s");
  private static final Pattern FIRST_BORDER =
      Pattern.compile(BORDER.pattern() + "|(?<=[)\\p{L}]):\\s");
  private static final Pattern ISSUER =
      Pattern.compile("(?:dpa|epd|kna|[\\p{Lu}„\"“]).{1,120}|dpa|epd|kna");
  private static final Pattern OWN =
      Pattern.compile(
          "(?:eigene (?:Darstellung|Berechnung(?:en)?|Auswertung(?:en)?)|own (?:illustration|calculations?))"
              + "(?:\\s(?:nach|auf Basis|auf Grundlage|based on))?(?:\\s(?:von|des|der))?\\s",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("(.{2,})\\s\\(?((?:19|20)\\d\\d)\\)?");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?:(?:Ausgabe|Edition|Issue|Heft|Auflage)\\s(?:vom\\s)?)(.+)"
              + "|(\\d{1,3}\\.\\s?(?:Auflage|Aufl\\.|Ausgabe)|\\d{1,3}(?:st|nd|rd|th) edition|Version\\s\\S+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE =
      Pattern.compile(
          "(?:Datenstand|Stand|as of|as at|Stichtag|reference date)\\s?:?\\s?(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_THE_WORK =
      Pattern.compile(
          "(?:(?:Abruf|abgerufen|zuletzt|Zugriff|accessed|retrieved|last)\\b"
              + "|https?://|www\\.|doi\\b|10\\.\\d{4}|urn:|ISBN|ISSN|hdl:).*",
          Pattern.CASE_INSENSITIVE);

  private final StringBuilder title = new StringBuilder();
  private @Nullable String edition;
  private @Nullable String date;

  private SourceWording() {}

  /// Absent where no issuer is named.
  static @Nullable SourceLine read(String words) {
    Matcher own = OWN.matcher(words);
    String said = own.lookingAt() ? words.substring(own.end()) : words;
    Matcher border = FIRST_BORDER.matcher(said);
    boolean more = border.find();
    String first = more ? said.substring(0, border.start()) : said;
    SourceWording wording = new SourceWording();
    Matcher year = YEAR.matcher(first);
    boolean dated = year.matches();
    String issuer = dated ? year.group(1) : first;
    wording.date = dated ? year.group(2) : null;
    if (!ISSUER.matcher(issuer).matches() || NOT_THE_WORK.matcher(issuer).matches()) {
      return null;
    }
    if (more) {
      wording.readOn(said.substring(border.end()));
    }
    String title = wording.title.isEmpty() ? null : wording.title.toString();
    return new SourceLine(issuer, title, wording.edition, wording.date);
  }

  /// Parts of a title that follow one another keep what stands between them.
  private void readOn(String parts) {
    Matcher border = BORDER.matcher(parts);
    int start = 0;
    String between = ", ";
    while (start <= parts.length()) {
      boolean more = border.find();
      String part = parts.substring(start, more ? border.start() : parts.length());
      boolean titled = !part.isEmpty() && !isKnown(part);
      if (titled) {
        title.append(title.isEmpty() ? "" : between).append(part);
      }
      between = titled && more ? border.group() : ", ";
      start = more ? border.end() : parts.length() + 1;
    }
  }

  /// Whether the part says edition or date, or nothing of the work.
  private boolean isKnown(String part) {
    Matcher state = STATE.matcher(part);
    Matcher numbered = EDITION.matcher(part);
    String day = Dates.first(part);
    if (state.matches() && day != null) {
      date = day;
      return true;
    }
    if (numbered.matches()) {
      edition = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
      date = date == null ? day : date;
      return true;
    }
    if (Dates.isWhole(part)) {
      date = date == null ? day : date;
      return true;
    }
    return NOT_THE_WORK.matcher(part).matches();
  }
}
