package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Courts whose decisions the field cites, German, of the Union and of the Council of Europe.
final class Courts {

  private record Court(String sign, boolean local, String names) {}

  // Longer names before those they begin with.
  private static final List<Court> ALL =
      List.of(
          new Court("BVerfG", false, "Bundesverfassungsgericht|Federal Constitutional Court"),
          new Court("BVerwG", false, "Bundesverwaltungsgericht|Federal Administrative Court"),
          new Court("BGH", false, "Bundesgerichtshof|Federal Court of Justice"),
          new Court("BSG", false, "Bundessozialgericht|Federal Social Court"),
          new Court("BAG", false, "Bundesarbeitsgericht|Federal Labour Court"),
          new Court("BFH", false, "Bundesfinanzhof|Federal Fiscal Court"),
          new Court(
              "EGMR",
              false,
              "Europäischer Gerichtshof für Menschenrechte|European Court of Human Rights|ECtHR"),
          new Court(
              "EuGH",
              false,
              "Gerichtshof der Europäischen Union|Court of Justice of the European Union"
                  + "|Europäischer Gerichtshof|Court of Justice|CJEU|ECJ"),
          new Court("EuG", false, "Gericht der Europäischen Union|General Court"),
          new Court("OVG", true, "Oberverwaltungsgericht"),
          new Court("VGH", true, "Verwaltungsgerichtshof"),
          new Court("VG", true, "Verwaltungsgericht"),
          new Court("LSG", true, "Landessozialgericht"),
          new Court("SG", true, "Sozialgericht"),
          new Court("OLG", true, "Oberlandesgericht"),
          new Court("LAG", true, "Landesarbeitsgericht"),
          new Court("LG", true, "Landgericht"),
          new Court("AG", true, "Amtsgericht"),
          new Court("FG", true, "Finanzgericht"));

  private static final String PLACE =
      "(?:\\s\\p{Lu}[\\p{L}.-]{1,24}+(?:\\s(?:am|an der|im|a\\.)\\s\\p{Lu}\\p{L}{2,14})?){1,2}?";

  /// Group `court`; `local` is the place of a court that needs one.
  static final String NAME =
      "(?<court>(?:"
          + names(false)
          + ")(?:e?s)?|(?:"
          + names(true)
          + ")(?:e?s)?(?<local>"
          + PLACE
          + "))";

  private static final List<Pattern> NAMED =
      ALL.stream()
          .map(
              court -> Pattern.compile("(?:" + court.names() + "|" + court.sign() + ")(?:e?s)?\\b"))
          .toList();

  private Courts() {}

  private static String names(boolean local) {
    return String.join(
        "|",
        ALL.stream()
            .filter(court -> court.local() == local)
            .map(court -> (court.names() + "|" + court.sign()).replace(" ", "\\s"))
            .toList());
  }

  /// The first words of all names, in lower case.
  static List<String> signs() {
    return ALL.stream()
        .flatMap(court -> Pattern.compile("\\|").splitAsStream(court.names() + "|" + court.sign()))
        .map(name -> name.split(" ")[0].toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /// The sign that lawyers use, with the place of a local court: `VG Berlin`.
  static String sign(String written) {
    String name = written.replaceAll("\\s+", " ");
    for (int i = 0; i < ALL.size(); i++) {
      Matcher named = NAMED.get(i).matcher(name);
      if (named.lookingAt()) {
        return ALL.get(i).local()
            ? ALL.get(i).sign() + name.substring(named.end())
            : ALL.get(i).sign();
      }
    }
    return name;
  }
}
