package de.faktenstrom.ingest.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones as dates name them.
final class Zones {

  static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+-])\\s*([0-9]{1,2}):?([0-9]{2})?");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^)]*\\)");
  private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z_]+/[A-Za-z_/]+");

  /// Hours east of Greenwich. One name may mean several places: these are the ones that feeds mean.
  private static final Map<String, Double> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0.0),
          Map.entry("UT", 0.0),
          Map.entry("UTC", 0.0),
          Map.entry("GMT", 0.0),
          Map.entry("WET", 0.0),
          Map.entry("WEST", 1.0),
          Map.entry("BST", 1.0),
          Map.entry("MEZ", 1.0),
          Map.entry("CET", 1.0),
          Map.entry("MET", 1.0),
          Map.entry("MESZ", 2.0),
          Map.entry("CEST", 2.0),
          Map.entry("MEST", 2.0),
          Map.entry("EET", 2.0),
          Map.entry("OEZ", 2.0),
          Map.entry("EEST", 3.0),
          Map.entry("MSK", 3.0),
          Map.entry("IST", 5.5),
          Map.entry("HKT", 8.0),
          Map.entry("JST", 9.0),
          Map.entry("KST", 9.0),
          Map.entry("AEST", 10.0),
          Map.entry("AEDT", 11.0),
          Map.entry("AST", -4.0),
          Map.entry("ADT", -3.0),
          Map.entry("EST", -5.0),
          Map.entry("EDT", -4.0),
          Map.entry("ET", -5.0),
          Map.entry("CST", -6.0),
          Map.entry("CDT", -5.0),
          Map.entry("CT", -6.0),
          Map.entry("MST", -7.0),
          Map.entry("MDT", -6.0),
          Map.entry("MT", -7.0),
          Map.entry("PST", -8.0),
          Map.entry("PDT", -7.0),
          Map.entry("PT", -8.0),
          Map.entry("AKST", -9.0),
          Map.entry("AKDT", -8.0),
          Map.entry("HST", -10.0));

  private Zones() {}

  /// The zone that a text names, the usual one where it names none, null where nobody knows.
  static @Nullable ZoneId of(String text, ZoneId usual) {
    String name = COMMENT.matcher(text).replaceAll("").strip();
    if (name.isEmpty() || name.equalsIgnoreCase("Uhr")) {
      return usual;
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
    }
    Double hours = HOURS.get(name.toUpperCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofTotalSeconds((int) (hours * 3600));
    }
    return REGION.matcher(name).matches() ? region(name) : null;
  }

  private static @Nullable ZoneId region(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
