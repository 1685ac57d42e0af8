package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.web.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Languages as libraries write them, as BCP 47: `ger`, `deu`, `de_DE`, `German`.
final class Languages {

  /// ISO 639-2's bibliographic codes, which Java does not know.
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> KNOWN = known();

  private Languages() {}

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>(BIBLIOGRAPHIC);
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      known.put(code, code);
      known.putIfAbsent(language.getISO3Language(), code);
      known.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      known.putIfAbsent(language.getDisplayLanguage(Locale.GERMAN).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(known);
  }

  /// Absent where no one language is meant.
  static @Nullable String of(String given) {
    String code = given.strip().toLowerCase(Locale.ROOT);
    String known = KNOWN.get(code);
    if (known != null) {
      return known;
    }
    String[] parts = code.split("[-_]", 2);
    String first = KNOWN.get(parts[0]);
    return parts.length < 2 || first == null ? null : Form.languageOf(first + "-" + parts[1]);
  }
}
