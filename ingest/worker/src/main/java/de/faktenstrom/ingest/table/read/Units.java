package de.faktenstrom.ingest.table.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One spelling for units that publishers write in two languages, as in a table's German and
/// English files.
final class Units {

  private static final Map<String, String> SPELLINGS = new HashMap<>();

  static {
    same("Anzahl", "anzahl", "number", "anz.", "count");
    same("Prozent", "prozent", "percent", "per cent", "%", "v.h.");
    same("1000", "1000", "1 000", "1.000", "1,000", "tsd.", "thousand");
    same("Mill.", "mill.", "mio.", "million", "millions", "1000000");
    same("EUR", "eur", "euro");
    same("Jahre", "jahre", "years");
  }

  private Units() {}

  private static void same(String unit, String... spellings) {
    for (String spelling : spellings) {
      SPELLINGS.put(spelling, unit);
    }
  }

  static String of(String text) {
    return SPELLINGS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
  }
}
