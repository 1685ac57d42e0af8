package de.faktenstrom.enrich.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where the entries of a text's bibliography stand: under a heading such as `Literatur`,
/// `Quellen` or `References`, and notes that are numbered as such (`[1]`, `[^1]:`, `¹`). An entry
/// may run over several lines. Time is linear in the text.
public final class Sections {

  /// @param start,end half-open range in chars, without the mark before it
  /// @param listed whether it stands under the heading of a bibliography; a note may be anything
  public record Entry(int start, int end, boolean listed) {}

  /// More than this are not looked for.
  public static final int MOST = 5_000;

  private static final int LONGEST_HEADING = 60;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 1_500;
  private static final Pattern HEADING =
      Pattern.compile(
          "[#*_=\\s]*(?:\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+|[IVX]{1,4}\\.\\s+)?(?:ausgewählte\\s|verwendete\\s|weiterführende\\s|zitierte\\s|selected\\s)?"
              + "(?:literatur(?:verzeichnis|angaben|hinweise|liste|nachweise?)?|quellen(?:verzeichnis|angaben|nachweise?)?|bibliogra(?:ph|f)ie|einzelnachweise|references?|bibliography|works"
              + " cited|literature(?: cited)?|further reading|sources|zum weiterlesen"
              + "|(fu(?:ß|ss)noten|endnoten|anmerkungen|footnotes|endnotes|notes))"
              + "(?:\\s(?:und|and|&)\\s(?:quellen(?:verzeichnis)?|literatur(?:verzeichnis)?|anmerkungen|links|sources|notes))?[:*_=\\s]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:\\[\\^?\\w{1,8}]:?\\s*|\\(\\d{1,3}\\)\\s+|\\d{1,3}[.)]\\s+|[¹²³⁰-⁹]+\\s*|[-*•–]\\s+)");
  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:\\[\\^\\w{1,8}]:|\\[\\d{1,3}](?=\\s)|[¹²³⁰-⁹]{1,3}(?=\\s))\\s*");
  private static final Pattern TITLE_LINE = Pattern.compile("\\s*#{1,6}\\s.*");
  // A year, none, or an address: what no reference is without.
  private static final Pattern DATED =
      Pattern.compile(
          "(?<!\\d)(?:1[5-9]|20)\\d\\d(?!\\d)|\\bo\\.\\s?J\\.|\\bn\\.\\s?d\\.|\\bi\\.\\s?E\\.|://|\\b10\\.\\d{4}");

  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private boolean within;
  private boolean listed;
  private boolean first;
  private boolean marked;
  private boolean blank = true;
  private int strangers;
  private int start = -1;
  private int end;

  private Sections(String text) {
    this.text = text;
  }

  /// In the order of the text.
  public static List<Entry> of(String text) {
    Sections sections = new Sections(text);
    int from = 0;
    while (from <= text.length() && sections.entries.size() < MOST) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      sections.line(from, to);
      from = to + 1;
    }
    sections.close();
    return sections.entries;
  }

  private void line(int from, int to) {
    if (text.substring(from, to).isBlank()) {
      blank = true;
      return;
    }
    Matcher heading = HEADING.matcher(text).region(from, to);
    if (to - from <= LONGEST_HEADING && heading.matches()) {
      close();
      within = true;
      listed = heading.group(1) == null;
      first = true;
      strangers = 0;
    } else if (TITLE_LINE.matcher(text).region(from, to).matches()) {
      close();
      within = false;
      first = false;
    } else {
      words(from, to);
    }
    blank = false;
  }

  private void words(int from, int to) {
    Matcher mark = (within ? MARK : NOTE).matcher(text).region(from, to);
    boolean hasMark = mark.lookingAt();
    boolean inside = within;
    if (first) {
      marked = hasMark;
      first = false;
    }
    if (hasMark && (!within || marked || blank)) {
      close();
      start = mark.end();
    } else if (within && begins(from, to)) {
      close();
      start = from;
    } else if (!within && blank) {
      close();
    }
    if (inside && !within) {
      start = -1;
    }
    end = to;
  }

  /// Whether a line without a mark begins an entry: not where the entries have marks, where the
  /// line is indented, or where the one before it has not come to an end.
  private boolean begins(int from, int to) {
    if (start < 0 || blank || to - start > LONGEST) {
      return true;
    }
    boolean indented = Character.isWhitespace(text.charAt(from));
    boolean small = Character.isLowerCase(text.codePointAt(from));
    return !marked && !indented && !small && isWhole(start, end);
  }

  private boolean isWhole(int from, int to) {
    return DATED.matcher(text).region(from, to).find()
        && ",:;-–(&".indexOf(text.charAt(lastSign(from, to) - 1)) < 0;
  }

  private int lastSign(int from, int to) {
    int last = to;
    while (last > from + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /// Two paragraphs in a row that are no references end a section.
  private void close() {
    if (start < 0) {
      return;
    }
    int begin = start;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    int last = lastSign(begin, Math.max(begin, end));
    start = -1;
    boolean fits = last - begin >= SHORTEST && last - begin <= LONGEST;
    if (fits && DATED.matcher(text).region(begin, last).find()) {
      entries.add(new Entry(begin, last, within && listed));
      strangers = 0;
    } else if (within && ++strangers >= 2) {
      within = false;
      strangers = 0;
    }
  }
}
