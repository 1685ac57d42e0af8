package de.faktenstrom.enrich.claims;

import de.faktenstrom.enrich.events.Figure.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds numbers with their units, whether or not they state anything.
final class Numbers {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String SCALE =
      "(?:[\\s\\u00a0](?<scale>Millionen|Million|Mio\\.?|Milliarden?|Mrd\\.?|Billionen|Billion|million|billion|Tausend|tausend|Tsd\\.?|thousand)(?![\\p{L}-]))?";

  private static final String UNIT =
      "(?:[\\s\\u00a0\\u202f]?(?<unit>Prozentpunkten?|Prozentpunkte|%-Punkten?|percentage[\\s-]points?|Prozent|percent|per\\scent|v\\.\\s?H\\.|%"
          + "|Euro|EUR|€|US-Dollar|Dollars?|USD|Pfund|pounds?|Franken)(?![\\p{L}]))?";

  /// From a digit on.
  private static final Pattern DIGITS =
      Pattern.compile(
          Numeral.BEFORE
              + "(?<low>"
              + Numeral.DIGITS
              + ")(?:(?:\\s?[-–]\\s?|\\s(?:bis(?:\\szu)?|to)\\s|(?<between>\\s(?:und|and)\\s))(?<high>"
              + Numeral.DIGITS
              + "))?"
              + Numeral.AFTER
              + SCALE
              + UNIT,
          FLAGS);

  /// In words a number is stated only with a unit or a scale.
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<low>"
              + Words.COUNTED
              + "|ein(?:e[rnms]?)?|one|an?)(?=[\\s\\u00a0](?:Mi|Mrd|Bi|bi|mi|Pro|per|hundert|hundred|tausend|thousand))(?:[\\s\\u00a0](?<hundred>hundert|hundred))?"
              + SCALE
              + UNIT,
          FLAGS);

  static final Openings WORD_OPENINGS =
      new Openings(WORDS, Words.countedAnd(Words.ARTICLES), false);

  private Numbers() {}

  /// @param text of one language
  /// @param masked what states nothing
  static List<Stated> in(String text, boolean german, BitSet masked) {
    List<Stated> found = new ArrayList<>();
    BitSet taken = (BitSet) masked.clone();
    Shares.in(text).forEach(share -> add(share, taken, found));
    worded(text, taken, found);
    Matcher digits = DIGITS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); at++) {
      boolean digit = text.charAt(at) >= '0' && text.charAt(at) <= '9';
      if (digit && !taken.get(at) && digits.region(at, text.length()).lookingAt()) {
        Stated stated = stated(text, digits, german, taken);
        add(stated, taken, found);
        at = Math.max(at, stated.end() - 1);
      } else if (digit) {
        at = Math.max(at, past(text, at) - 1);
      }
    }
    found.sort(Comparator.comparingInt(Stated::start));
    return found;
  }

  private static int past(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static void worded(String text, BitSet taken, List<Stated> found) {
    WORD_OPENINGS.each(
        text,
        words -> {
          if (words.group("scale") != null || words.group("unit") != null) {
            add(worded(text, words), taken, found);
          }
        });
  }

  private static void add(@Nullable Stated stated, BitSet taken, List<Stated> found) {
    if (stated != null && !taken.get(stated.start(), stated.end()).isEmpty()) {
      return;
    }
    if (stated != null) {
      taken.set(stated.start(), stated.end());
      found.add(stated);
    }
  }

  private static Stated stated(String text, Matcher digits, boolean german, BitSet taken) {
    String scaleWord = digits.group("scale");
    double scale = scaleWord == null ? 1 : Numeral.scale(scaleWord);
    String first = digits.group("low");
    double low = Numeral.value(first, german) * scale;
    String second = digits.group("high");
    boolean range = second != null && ranges(text, digits, taken);
    double high = range ? Numeral.value(second, german) * scale : low;
    String unit = unit(text, digits);
    if (second != null && !range) {
      // Only the first of two numbers; the second is found on its own.
      return new Stated(
          Kind.COUNT,
          Numeral.value(first, german),
          Numeral.value(first, german),
          Hedge.before(text, digits.start("low")),
          null,
          digits.start("low"),
          digits.end("low"),
          plain(first));
    }
    boolean alone = unit == null && scaleWord == null && plain(first) && !range;
    return new Stated(
        kind(unit),
        low,
        high,
        Hedge.before(text, digits.start("low")),
        money(unit),
        unit != null && digits.group("unit") == null
            ? currency(text, digits.start("low"))
            : digits.start("low"),
        digits.end(),
        alone);
  }

  /// "12 bis 14" is a range; "12 und 14" only after "zwischen", and none falls.
  private static boolean ranges(String text, Matcher digits, BitSet taken) {
    boolean between =
        text.substring(Math.max(0, digits.start() - 12), digits.start("low"))
            .matches("(?is).*\\b(?:zwischen|between)\\s.*");
    return (digits.group("between") == null || between) && !taken.get(digits.start("high"));
  }

  private static boolean plain(String digits) {
    return digits.matches("\\d+");
  }

  private static @Nullable String unit(String text, Matcher digits) {
    String unit = digits.group("unit");
    int currency = currency(text, digits.start("low"));
    return unit != null || currency < 0 ? unit : text.substring(currency, currency + 1);
  }

  /// Where the sign of a currency stands before the number, -1 where none does.
  private static int currency(String text, int start) {
    int at = start > 1 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    return at >= 0 && "€$£".indexOf(text.charAt(at)) >= 0 ? at : -1;
  }

  private static @Nullable Stated worded(String text, Matcher words) {
    OptionalDouble value = Words.cardinal(words.group("low"));
    if (value.isEmpty()) {
      return null;
    }
    String scaleWord = words.group("scale");
    double number =
        value.getAsDouble()
            * (words.group("hundred") == null ? 1 : 100)
            * (scaleWord == null ? 1 : Numeral.scale(scaleWord));
    String unit = words.group("unit");
    return new Stated(
        kind(unit),
        number,
        number,
        Hedge.before(text, words.start("low")),
        money(unit),
        words.start("low"),
        words.end(),
        false);
  }

  private static Kind kind(@Nullable String unit) {
    if (unit == null) {
      return Kind.COUNT;
    }
    String lower = unit.toLowerCase(Locale.ROOT);
    if (lower.contains("punkt") || lower.contains("point")) {
      return Kind.POINTS;
    }
    return lower.startsWith("pro")
            || lower.startsWith("per")
            || lower.startsWith("v")
            || lower.equals("%")
        ? Kind.PERCENT
        : Kind.MONEY;
  }

  private static @Nullable String money(@Nullable String unit) {
    return unit != null && kind(unit) == Kind.MONEY ? unit : null;
  }
}
