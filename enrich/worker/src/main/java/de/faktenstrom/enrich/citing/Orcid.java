package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Open Researcher and Contributor IDs: sixteen digits of the ranges that ISNI (ISO 27729) set
/// aside for ORCID, the last one a check digit by ISO 7064, MOD 11-2.
final class Orcid {

  static final String TYPE = "orcid";
  static final Kind KIND = Kind.of(Orcid::read, "orcid", "0000-000", "0009-00");

  private static final int LONGEST = 80;
  private static final String[] RESOLVERS = {"orcid.org/", "orcid.org/ ", "orcid.org/\n"};
  private static final Pattern MARK =
      Pattern.compile(
          "orcid(?:\\s?\\.\\s?org\\s?/|[\\s-]?iD)?\\s?[:(]?\\s{0,2}(?:https?://(?:www\\.)?orcid\\.org/)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{4})\\s?[-\\s]?\\s?(\\d{4})\\s?[-\\s]?\\s?(\\d{4})\\s?[-\\s]?\\s?(\\d{3}[\\dXx])");
  private static final Pattern BARE =
      Pattern.compile("(\\d{4})-\\s?(\\d{4})-\\s?(\\d{4})-\\s?(\\d{3}[\\dXx])");

  private Orcid() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    boolean marked = !Character.isDigit(text.charAt(at));
    int start = at;
    if (marked) {
      Matcher mark = Edges.at(MARK, text, at, LONGEST);
      if (!mark.lookingAt()) {
        return at + 1;
      }
      start = mark.end();
    }
    Matcher number = Edges.at(marked ? NUMBER : BARE, text, start, LONGEST);
    int begin = Edges.withResolver(text, start, RESOLVERS);
    if (!number.lookingAt()
        || !Edges.ends(text, number.end())
        || !clean.isFree(marked && begin == start ? at : begin)) {
      return at + 1;
    }
    String value = valid(number);
    if (value != null) {
      found.add(Found.of(TYPE, value, link(value), begin, number.end()));
    }
    return number.end();
  }

  static @Nullable Reference ofLink(String href) {
    int at = href.toLowerCase(Locale.ROOT).indexOf("orcid.org/");
    if (at < 0 || Edges.withScheme(href, at) != 0) {
      return null;
    }
    Matcher number = Edges.at(BARE, href, at + RESOLVERS[0].length(), LONGEST);
    boolean whole =
        number.lookingAt()
            && (number.end() == href.length() || "/?#".indexOf(href.charAt(number.end())) >= 0);
    String value = whole ? valid(number) : null;
    return value == null ? null : new Reference.Identifier(TYPE, value, link(value));
  }

  private static @Nullable String valid(Matcher number) {
    String value =
        String.join(
            "-",
            number.group(1),
            number.group(2),
            number.group(3),
            number.group(4).toUpperCase(Locale.ROOT));
    String digits = value.replace("-", "");
    return isOurs(Long.parseLong(digits.substring(0, 15)))
            && digits.charAt(15) == checkDigit(digits)
        ? value
        : null;
  }

  /// 0000-0001-5000-0007 to 0000-0003-5000-0001, and 0009-0000-0000-0000 to 0009-0010-0000-0000.
  private static boolean isOurs(long fifteen) {
    return (fifteen >= 15_000_000L && fifteen <= 35_000_000L)
        || (fifteen >= 900_000_000_000L && fifteen <= 900_100_000_000L);
  }

  /// @param digits of which the first fifteen count
  static char checkDigit(String digits) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static String link(String orcid) {
    return "https://orcid.org/" + orcid;
  }
}
