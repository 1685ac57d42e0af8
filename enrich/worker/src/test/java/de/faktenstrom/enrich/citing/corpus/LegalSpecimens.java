package de.faktenstrom.enrich.citing.corpus;

import java.util.Locale;

/// References of parliaments, laws, courts and editors, made by their own rules of citing.
final class LegalSpecimens {

  private LegalSpecimens() {}

  /// The documentation system of the German parliament: term/number, or number/year.
  static Specimen drucksache(Draw draw) {
    if (draw.chance(0.25)) {
      String number =
          draw.between(1, 899) + "/" + draw.of("", draw.between(1, 3) + "/") + draw.between(10, 25);
      String mark = draw.of("BR-Drs. ", "Bundesratsdrucksache ", "BR-Drucksache ");
      return Specimens.in("drucksache", "BR-Drs. " + number, mark + number, draw);
    }
    String number = draw.between(1, 21) + "/" + draw.between(1, 20_999);
    String mark =
        draw.of(
            "BT-Drs. ",
            "BT-Drucksache ",
            "Bundestagsdrucksache ",
            "Bundestags-Drucksache ",
            "BT-Drucks. ",
            "Drs. ",
            "Bundestag printed paper ",
            "BT-Drs. Nr. ");
    return Specimens.in("drucksache", "BT-Drs. " + number, mark + number, draw);
  }

  /// The handbook of legal form: § or Art., paragraph, sentence, number, act.
  static Specimen law(Draw draw) {
    boolean article = draw.chance(0.25);
    String number = draw.between(1, 130) + draw.of("", "", "", "a", "b");
    if (draw.chance(0.15)) {
      String[] act =
          draw.of(
              new String[] {"Residence Act", "AufenthG"},
              new String[] {"Nationality Act", "StAG"},
              new String[] {"Asylum Act", "AsylG"});
      int part = draw.between(1, 9);
      String core = "Section " + number + " (" + part + ") of the " + act[0];
      return Specimens.in("law", "§ " + number + " Abs. " + part + " " + act[1], core, draw);
    }
    if (!article && draw.chance(0.2)) {
      int from = draw.between(1, 50);
      String joined = draw.of(" bis ", " und ", ", ");
      String place = "§§ " + from + joined + (from + draw.between(1, 9));
      String act = act(draw);
      return Specimens.in("law", place + " " + act, place + " " + act, draw);
    }
    StringBuilder steps = new StringBuilder();
    StringBuilder said = new StringBuilder();
    if (draw.chance(0.7)) {
      int part = draw.between(1, 9);
      steps.append(" Abs. ").append(part);
      said.append(draw.of(" Abs. ", " Abs. ", " Absatz ")).append(part);
      if (draw.chance(0.5)) {
        int sentence = draw.between(1, 6);
        steps.append(" Satz ").append(sentence);
        said.append(draw.of(" Satz ", " S. ")).append(sentence);
      }
      if (draw.chance(0.3)) {
        int item = draw.between(1, 12);
        steps.append(" Nr. ").append(item);
        said.append(draw.of(" Nr. ", " Nummer ")).append(item);
      }
    }
    String act = article ? draw.of("GG", "EMRK", "GFK", "AEUV") : act(draw);
    String sign = article ? "Art. " : "§ ";
    String spoken = article && said.toString().contains("Absatz") ? "Artikel " : sign;
    String full = act.equals("StAG") && draw.chance(0.3) ? "des Staatsangehörigkeitsgesetzes" : act;
    return Specimens.in(
        "law", sign + number + steps + " " + act, spoken + number + said + " " + full, draw);
  }

  private static String act(Draw draw) {
    return draw.of(
        "AufenthG",
        "AsylG",
        "StAG",
        "AsylbLG",
        "BVFG",
        "BeschV",
        "SGB II",
        "SGB XII",
        "BGB",
        "StGB",
        "VwGO",
        "AGG",
        "FreizügG/EU",
        "IntV",
        "BAföG",
        "SchulG",
        "LBauO",
        "PartIntG");
  }

  /// Court, kind, date, file number: senate or chamber, register, number, year.
  static Specimen decision(Draw draw) {
    String[] made =
        switch (draw.between(0, 6)) {
          case 0 ->
              new String[] {
                "BVerwG",
                draw.between(1, 10)
                    + " "
                    + draw.of("C", "B", "A", "BN")
                    + " "
                    + draw.between(1, 99)
                    + "."
                    + draw.between(10, 25)
              };
          case 1 ->
              new String[] {
                "BVerfG",
                draw.of("1", "2")
                    + " Bv"
                    + draw.of("R", "L", "F")
                    + " "
                    + draw.between(1, 2999)
                    + "/"
                    + draw.between(10, 25)
              };
          case 2 ->
              new String[] {
                "BGH",
                draw.of("VI", "III", "XII", "I")
                    + " Z"
                    + draw.of("R", "B")
                    + " "
                    + draw.between(1, 499)
                    + "/"
                    + draw.between(10, 25)
              };
          case 3 -> new String[] {"EuGH", "C-" + draw.between(1, 799) + "/" + draw.between(10, 24)};
          case 4 ->
              new String[] {
                "VG " + draw.of("Berlin", "Köln", "Frankfurt am Main", "München"),
                draw.between(1, 40)
                    + " K "
                    + draw.between(1, 4999)
                    + "/"
                    + draw.between(10, 25)
                    + draw.of("", ".A")
              };
          case 5 ->
              new String[] {
                "BSG",
                "B "
                    + draw.between(1, 14)
                    + " "
                    + draw.of("AS", "AY", "SO")
                    + " "
                    + draw.between(1, 49)
                    + "/"
                    + draw.between(10, 25)
                    + " R"
              };
          default -> new String[] {"EGMR", draw.number(5) + "/" + draw.between(10, 24)};
        };
    String date =
        String.format(
            Locale.ROOT,
            "%02d.%02d.20%d",
            draw.between(1, 28),
            draw.between(1, 12),
            draw.between(10, 24));
    String mark =
        made[0].equals("EuGH")
            ? draw.of("Rs. ", "")
            : made[0].equals("EGMR") ? "Nr. " : draw.of("", "Az. ");
    String said =
        switch (draw.between(0, 3)) {
          case 0 -> made[0] + ", Urteil vom " + date + " - " + mark + made[1];
          case 1 -> made[0] + ", Beschl. v. " + date + ", " + mark + made[1];
          case 2 -> made[0] + ", judgment of " + date + " - " + mark + made[1];
          default -> made[0] + " " + mark + made[1];
        };
    return Specimens.in("decision", made[0] + " " + made[1], said, draw);
  }

  /// Council conclusions on ECLI: country, court, year, ordinal.
  static Specimen ecli(Draw draw) {
    int year = draw.between(2000, 2025);
    String rest =
        switch (draw.between(0, 3)) {
          case 0 ->
              "DE:BVERWG:"
                  + year
                  + ":"
                  + draw.digits(6)
                  + "U1C"
                  + draw.number(1)
                  + "."
                  + draw.digits(2)
                  + ".0";
          case 1 -> "EU:C:" + year + ":" + draw.number(3);
          case 2 ->
              "DE:BVERFG:"
                  + year
                  + ":RS"
                  + year
                  + draw.digits(4)
                  + "."
                  + draw.of("1", "2")
                  + "BVR"
                  + draw.number(4)
                  + draw.digits(2);
          default -> "CE:ECHR:" + year + ":" + draw.digits(4) + "JUD00" + draw.digits(7);
        };
    String value = "ECLI:" + rest;
    return Specimens.in(
        "ecli", value, draw.chance(0.2) ? value.toLowerCase(Locale.ROOT) : value, draw);
  }

  /// Source lines as offices ask for them.
  static Specimen source(Draw draw) {
    int year = draw.between(2005, 2025);
    String issuer =
        draw.of(
            "BAMF",
            "Statistisches Bundesamt (Destatis)",
            "Bundesagentur für Arbeit",
            "Eurostat",
            "IAB",
            "UNHCR",
            "OECD",
            "Bundeskriminalamt",
            "Institut für Demoskopie Allensbach",
            "Federal Statistical Office",
            "Sachverständigenrat für Integration und Migration");
    String words =
        switch (draw.between(0, 5)) {
          case 0 -> issuer + ", Aktuelle Zahlen, Ausgabe Juli " + year;
          case 1 -> issuer + ", " + year + " | Stand: 30.06." + year;
          case 2 -> issuer + " (" + year + "): Migrationsbericht der Bundesregierung";
          case 3 -> issuer + ", Ausländische Bevölkerung nach Geburtsort, " + year;
          case 4 -> issuer + ", Annual Report on Migration, as of July " + year;
          default -> issuer + ", Berichtsjahr " + year;
        };
    String before = draw.of("", "Die Zahl stieg um 3 Prozent.\n", "(", "[", "Die Zahl stieg. ");
    String after =
        before.equals("(")
            ? draw.of(")", ").")
            : before.equals("[") ? "]" : draw.of("", ".", "\nWeitere Angaben folgen.");
    String mark =
        draw.of("Quelle: ", "Quelle: ", "Datenquelle: ", "Source: ", "QUELLE: ", "Quellen: ");
    return new Specimen("source", words, before, mark + words, after);
  }
}
