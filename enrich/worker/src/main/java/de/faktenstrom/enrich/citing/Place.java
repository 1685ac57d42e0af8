package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place within an act of law, as people write it: `§ 10 Abs. 1 S. 1`, `§ 10 I 1`, `§§ 3 bis 5`,
/// `Section 10 (1)`.
///
/// @param normal as the handbook of legal form (Handbuch der Rechtsförmlichkeit, part B 4.2) has it
/// @param start,end half-open range in chars
record Place(String normal, int start, int end) {

  /// What stands between two places that share an act.
  static final Pattern NEXT =
      Pattern.compile(
          "(?:\\s?[,;]\\s?(?:und\\s|and\\s)?|\\s(?:und|and|oder|or|sowie)\\s"
              + "|,?\\s(?:i\\.\\s?V\\.\\s?m\\.|iVm|in Verbindung mit|in conjunction with)\\s)(?=§|Art|Section)");

  private static final int LONGEST = 40;
  private static final int MOST_STEPS = 16;
  private static final String NUMBER = "\\d{1,4}(?:\\s?[a-z](?![\\p{L}.)]))?";
  private static final String UNIT =
      "(?:Abs(?:atz(?:es)?|ätzen?|\\.)?|Sätzen?|Satz(?:es)?|S\\.|Nr\\.|Nrn\\.|Nummern?|Buchst(?:abe|\\.)|lit\\.|Halbs(?:atz|\\.)"
          + "|Hs\\.|Alt(?:ernative|\\.)|UAbs\\.|Unterabs(?:atz|\\.)|Var(?:iante|\\.)"
          + "|[Pp]aragraphs?|[Pp]ara\\.|[Ss]entences?|[Nn]umbers?|[Nn]o\\.|[Pp]oint)";
  private static final Pattern SIGN =
      Pattern.compile(
          "(§{1,2}|[Ss]ections?|[Ss]ec\\.|Art(?:ikeln?|ikels|\\.)?|[Aa]rticles?)\\s{0,2}("
              + NUMBER
              + ")");
  private static final Pattern STEP =
      Pattern.compile(
          "[\\s,]{0,2}(?<unit>"
              + UNIT
              + ")\\s{0,2}(?<of>"
              + NUMBER
              + "|[a-z]{1,2}(?![\\p{L}.]))"
              + "|(?<join>\\s?,\\s?|\\s?-\\s?|(?:\\s|(?<=\\d))(?:bis|und|oder|sowie|bzw\\.|to|and|or)(?:\\s|(?=\\d)))"
              + "(?:(?<next>"
              + NUMBER
              + "|[a-z](?![\\p{L}.]))|(?="
              + UNIT
              + "))"
              + "|\\s?\\((?<bracket>\\d{1,2}[a-z]?|[a-z])\\)"
              + "|\\s(?<roman>[IVX]{1,4})(?:\\s(?<sentence>\\d{1,2})(?![\\d.,]))?(?=[\\s,])"
              + "|\\s?(?<following>ff?\\.)");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("abs", "Abs."),
          Map.entry("par", "Abs."),
          Map.entry("sat", "Satz"),
          Map.entry("sät", "Satz"),
          Map.entry("s.", "Satz"),
          Map.entry("sen", "Satz"),
          Map.entry("nr", "Nr."),
          Map.entry("num", "Nr."),
          Map.entry("no.", "Nr."),
          Map.entry("buc", "Buchst."),
          Map.entry("lit", "Buchst."),
          Map.entry("poi", "Buchst."),
          Map.entry("hal", "Halbsatz"),
          Map.entry("hs.", "Halbsatz"),
          Map.entry("alt", "Alt."),
          Map.entry("uab", "UAbs."),
          Map.entry("unt", "UAbs."),
          Map.entry("var", "Var."));
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  static @Nullable Place at(String text, int at) {
    Matcher sign = Edges.at(SIGN, text, at, LONGEST);
    if (!sign.lookingAt()) {
      return null;
    }
    StringBuilder steps = new StringBuilder(number(sign.group(2)));
    int end = sign.end();
    boolean several = sign.group(1).equals("§§");
    boolean whole = true;
    for (int i = 0; i < MOST_STEPS; i++) {
      Matcher step = Edges.at(STEP, text, end, LONGEST);
      if (!step.lookingAt()) {
        break;
      }
      boolean ranges = step.group("join") != null || step.group("following") != null;
      several |= whole && ranges;
      whole &= ranges;
      steps.append(normal(step));
      end = step.end();
    }
    boolean article = sign.group(1).toLowerCase(Locale.ROOT).startsWith("a");
    return new Place((article ? "Art. " : several ? "§§ " : "§ ") + steps, at, end);
  }

  private static String normal(Matcher step) {
    if (step.group("unit") != null) {
      return " " + unit(step.group("unit")) + " " + number(step.group("of"));
    }
    if (step.group("join") != null) {
      String next = step.group("next");
      return join(step.group("join").strip()) + (next == null ? "" : " " + number(next));
    }
    if (step.group("bracket") != null) {
      boolean letter = Character.isLetter(step.group("bracket").charAt(0));
      return (letter ? " Buchst. " : " Abs. ") + step.group("bracket");
    }
    if (step.group("roman") != null) {
      int number = ROMAN.indexOf(step.group("roman")) + 1;
      String sentence = step.group("sentence");
      return " Abs. " + number + (sentence == null ? "" : " Satz " + sentence);
    }
    return " ff.";
  }

  private static String unit(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return UNITS.getOrDefault(
        lower.startsWith("nr") ? "nr" : lower.substring(0, Math.min(3, lower.length())), written);
  }

  private static String join(String written) {
    return switch (written) {
      case "," -> ",";
      case "-", "bis", "to" -> " bis";
      case "oder", "or" -> " oder";
      default -> " und";
    };
  }

  private static String number(String written) {
    return Edges.joined(written);
  }
}
