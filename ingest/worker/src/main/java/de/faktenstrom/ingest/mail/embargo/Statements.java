package de.faktenstrom.ingest.mail.embargo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines of a text that place an embargo. A word alone does not: labour law knows a
/// Sperrfrist too, and trade an embargo.
final class Statements {

  private static final int LONGEST = 300;

  /// A line that says hardly more than the word.
  private static final int SHORT = 60;

  /// How far behind the word a day stands that belongs to it.
  private static final int NEAR = 20;

  /// Where a statement may begin: at the line's start, or behind a mark that parts.
  private static final String START = "(?:^|[\\[\\](){}|•*+_#!:–—-])[\\s*_]{0,5}";

  /// Spaces that do not break, or are thin: some systems put them before `Uhr` and `AM`.
  private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2009\\u202f]");

  private static final Pattern WORD =
      words(
          "(?<![\\p{L}-])(?<word>sperrfrist(?:ende)?|sperrvermerk|(?:under\\s)?embargo(?:ed|frist)?)(?![\\p{L}-])");

  private static final Pattern PHRASE =
      words(
          START
              + "(?<word>(?:zur veröffentlichung )?frei(?:gegeben)?(?: zur veröffentlichung)?:? (?:ab|für)\\b"
              + "|freigabe:? ab\\b|gesperrt bis\\b|bis\\b[^;]{3,80}?\\bgesperrt\\b"
              + "|(?:nicht )?zur veröffentlichung:? (?:ab|vor)\\b"
              + "|not for (?:publication|release|broadcast)(?: or \\w{3,12})? (?:before|until)\\b"
              + "|(?:hold )?for release:? (?:at|on|from)\\b)");

  private static final Pattern DENIED_BEFORE =
      words("\\b(keine[rnm]?|ohne|no|without|not under)\\s{1,3}(?:an\\s)?$");

  private static final Pattern DENIED =
      words(
          "^[\\s:–-]{0,5}(?:(?:ist|wurde|is|was)\\s)?(?:keine?|entfällt|aufgehoben|abgelaufen|beendet|none|lifted|(?:ab )?sofort|immediate)\\b");

  private static final Pattern COLON = Pattern.compile("^\\s?(?:\\([^)]{0,40}\\)\\s?)?:");
  private static final Pattern NOTHING = Pattern.compile("[\\s:!*_–-]*");
  private static final Pattern SHOUTED =
      Pattern.compile(
          "^[\\s*_]{0,5}(?:!|(?i:beachten|bitte beachten|please respect|please observe)\\b)");

  /// In running text the word has to govern the time.
  private static final Pattern GOVERNED =
      words("^.{0,20}\\b(?:endet|endete|gilt|läuft|bis|until|till|ends|lifts|lifted)\\b.{0,25}\\d");

  private static final Pattern EVENT =
      words(
          "\\b(beginn|ende|ablauf|redebeginn|sendebeginn|start|vorstellung|freigabe|gesperrt)\\b");

  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "(?:Uhr|MEZ|MESZ|CET|CEST|UTC|GMT|Zeit|[ap]\\.?m)\\)?[.;!]\\s+(?=\\p{Lu}\\p{Ll})");

  /// A line that a mail program broke off.
  private static final Pattern WRAPPED = words("(?:,|\\b(?:um|ab|bis|am|den|until|at|on))$");

  private static final Pattern AT_START = Pattern.compile(START + "$");

  private Statements() {}

  /// @param text lines, nothing quoted
  static List<String> of(String text) {
    List<String> lines =
        text.lines().map(line -> SPACES.matcher(line).replaceAll(" ").strip()).toList();
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < lines.size() && statements.size() < 20; i++) {
      String line = lines.get(i);
      String statement = line.isEmpty() ? "" : statement(line, following(lines, i));
      if (!statement.isEmpty()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /// The first line that names an embargo and does not deny it, whether it places one or not.
  static Optional<String> mention(String text) {
    return text.lines().flatMap(line -> mentioned(line).stream()).findFirst();
  }

  private static Optional<String> mentioned(String line) {
    Matcher word = WORD.matcher(line);
    for (int tries = 0; tries < 5 && word.find(); tries++) {
      if (!isDenied(line.substring(0, word.start("word")), line.substring(word.end("word")))) {
        return Optional.of(cut(line.substring(Math.max(0, word.start("word") - SHORT))));
      }
    }
    return Optional.empty();
  }

  private static boolean isDenied(String before, String rest) {
    return DENIED_BEFORE.matcher(before).find() || DENIED.matcher(rest).find();
  }

  private static String following(List<String> lines, int at) {
    int next = at + 1;
    while (next < lines.size() && next < at + 3 && lines.get(next).isEmpty()) {
      next++;
    }
    return next < lines.size() && next < at + 3 ? lines.get(next) : "";
  }

  /// The words of the line that place an embargo, empty where none do.
  private static String statement(String given, String following) {
    String whole = WRAPPED.matcher(given).find() ? given + " " + following : given;
    String line = whole.length() > 4 * LONGEST ? whole.substring(0, 4 * LONGEST) : whole;
    Matcher word = WORD.matcher(line);
    for (int tries = 0; tries < 5 && word.find(); tries++) {
      String statement = byWord(line, word, following);
      if (!statement.isEmpty()) {
        return statement;
      }
    }
    Matcher phrase = PHRASE.matcher(line);
    return phrase.find() ? byPhrase(line, phrase) : "";
  }

  private static String byWord(String line, Matcher word, String following) {
    String before = line.substring(0, word.start("word"));
    String statement = ended(line, before, word.start("word"));
    String rest = statement.substring(Math.min(statement.length(), word.group("word").length()));
    if (isDenied(before, rest)) {
      return "";
    }
    boolean first = AT_START.matcher(before).find();
    if (NOTHING.matcher(rest).matches() && (first || line.length() <= SHORT)) {
      return Spoken.isIn(head(following)) && !WORD.matcher(following).find()
          ? statement + " " + cut(following)
          : statement;
    }
    boolean places =
        COLON.matcher(rest).find()
            || SHOUTED.matcher(rest).find()
            || (first && Spoken.isIn(rest))
            || Spoken.isIn(rest.substring(0, Math.min(rest.length(), NEAR)))
            || Spoken.isClockIn(rest)
            || GOVERNED.matcher(rest).find();
    return places ? statement : "";
  }

  private static String byPhrase(String line, Matcher phrase) {
    String statement = ended(line, line.substring(0, phrase.start("word")), phrase.start("word"));
    int length = Math.min(statement.length(), phrase.group("word").length());
    if (DENIED.matcher(statement.substring(length)).find()) {
      return "";
    }
    return Spoken.isIn(statement) || EVENT.matcher(statement).find() ? statement : "";
  }

  /// From there to where the statement ends: its bracket, a bar, or the next sentence.
  private static String ended(String line, String before, int from) {
    String opener = before.stripTrailing();
    char bracket = opener.isEmpty() ? ' ' : opener.charAt(opener.length() - 1);
    String rest = line.substring(from);
    int close =
        switch (bracket) {
          case '[' -> rest.indexOf(']');
          case '(' -> rest.indexOf(')');
          default -> -1;
        };
    String whole = close < 0 ? rest : rest.substring(0, close);
    int bar = whole.indexOf(" | ");
    String part = bar < 0 ? whole : whole.substring(0, bar);
    Matcher next = NEXT_SENTENCE.matcher(part);
    return cut(next.find() ? part.substring(0, next.end()) : part);
  }

  private static String head(String line) {
    return line.substring(0, Math.min(line.length(), 40));
  }

  private static String cut(String text) {
    String bare = text.strip();
    return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
