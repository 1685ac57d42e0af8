package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// National Bibliography Numbers (RFC 8458). Those of the namespaces `de` and `ch` end in a check
/// digit by the rule of the German National Library; others are taken as they are. So are the
/// library's own numbers since about 2019, 22 digits made of a time and chance, which do not keep
/// its rule.
final class UrnNbn {

  static final String TYPE = "urn-nbn";

  static final Kind KIND = Kind.of(UrnNbn::read, "urn");

  private static final int LONGEST = 200;
  private static final int MOST_GAPS = 4;
  private static final String[] RESOLVERS = {
    "nbn-resolving.org/",
    "nbn-resolving.de/",
    "nbn-resolving.org/resolver?identifier=",
    "nbn-resolving.org/\n",
    "nbn-resolving.de/\n",
    "nbn-resolving.org/ ",
    "nbn-resolving.de/ "
  };
  private static final Pattern BEGINNING =
      Pattern.compile(
          "urn\\s?:\\s?nbn\\s?:\\s?[a-z]{2}\\s?[:-]\\s?(?=[a-z0-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern RUN = Pattern.compile("[a-z0-9:_./+-]+", Pattern.CASE_INSENSITIVE);
  // A reader reads on over a gap beside one of these.
  private static final Pattern GAP =
      Pattern.compile(
          "(?<=[:/_-])\\s(?=[a-z0-9])|\\s(?=[:/_-]\\s?[a-z0-9])", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNCHECKED = Pattern.compile("urn:nbn:de:101:1-20\\d{20}");

  private UrnNbn() {}

  /// Where the check digit is wrong at a gap, the name may go on behind it.
  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher beginning = Edges.at(BEGINNING, text, at, LONGEST);
    int start = Edges.withResolver(text, at, RESOLVERS);
    if (!beginning.lookingAt() || !(start < at || clean.isFree(at))) {
      return at + 1;
    }
    int end = beginning.end();
    for (int gaps = 0; gaps <= MOST_GAPS && end - at < LONGEST; gaps++) {
      Matcher run = Edges.at(RUN, text, end, LONGEST);
      if (!run.lookingAt()) {
        break;
      }
      int last = trim(text, at, run.end());
      String value = normal(Edges.joined(text.substring(at, last)));
      if (value != null) {
        found.add(Found.of(TYPE, value, link(value), start, last));
        return last;
      }
      Matcher gap = Edges.at(GAP, text, run.end(), 4);
      if (!gap.lookingAt()) {
        break;
      }
      end = gap.end();
    }
    return beginning.end();
  }

  static @Nullable Reference ofLink(String href) {
    int start = href.toLowerCase(Locale.ROOT).indexOf("urn:nbn:");
    if (start < 0 || Edges.withResolver(href, start, RESOLVERS) != 0) {
      return null;
    }
    String value =
        RUN.matcher(href.substring(start)).matches() ? normal(href.substring(start)) : null;
    return value == null ? null : new Reference.Identifier(TYPE, value, link(value));
  }

  private static int trim(String text, int start, int end) {
    int last = end;
    while (last > start && ".:/-+_".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static @Nullable String normal(String urn) {
    String value = urn.toLowerCase(Locale.ROOT);
    boolean checked = value.startsWith("urn:nbn:de:") || value.startsWith("urn:nbn:ch:");
    if (!checked || UNCHECKED.matcher(value).matches()) {
      return value;
    }
    int last = value.length() - 1;
    // A network or library alone, its last digit right by chance, names no work.
    return value.indexOf('-') > 0 && value.charAt(last) == checkDigit(value.substring(0, last))
        ? value
        : null;
  }

  /// The check digit of a urn without one: each character becomes one or two digits, the digits are
  /// weighted by their places, the sum is divided by the last digit; the quotient's last digit
  /// counts.
  ///
  /// @param urn in lower case
  static char checkDigit(String urn) {
    int place = 0;
    long sum = 0;
    int last = 1;
    for (int i = 0; i < urn.length(); i++) {
      int code = code(urn.charAt(i));
      if (code >= 10) {
        sum += (long) ++place * (code / 10);
      }
      last = code % 10;
      sum += (long) ++place * last;
    }
    return last == 0 ? '0' : (char) ('0' + (sum / last) % 10);
  }

  private static int code(char c) {
    int letter = "abcdefghijklmnopqrstuvwxyz".indexOf(c);
    if (letter >= 0) {
      return LETTERS[letter];
    }
    return switch (c) {
      case '9' -> 41;
      case ':' -> 17;
      case '-' -> 39;
      case '_' -> 43;
      case '/' -> 45;
      case '.' -> 47;
      case '+' -> 49;
      default -> c >= '0' && c <= '8' ? c - '0' + 1 : 0;
    };
  }

  private static final int[] LETTERS = {
    18, 14, 19, 15, 16, 21, 22, 23, 24, 25, 42, 26, 27, 13, 28, 29, 31, 12, 32, 33, 11, 34, 35, 36,
    37, 38
  };

  static String link(String urn) {
    return "https://nbn-resolving.org/" + urn;
  }
}
