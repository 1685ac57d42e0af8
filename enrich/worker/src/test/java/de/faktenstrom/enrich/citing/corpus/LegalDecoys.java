package de.faktenstrom.enrich.citing.corpus;

/// What only looks like a paper of a parliament, a law, a decision of a court, or a named source.
final class LegalDecoys {

  private LegalDecoys() {}

  static String drucksache(Draw draw) {
    return switch (draw.between(0, 6)) {
      case 0 -> "Landtags-Drucksache " + draw.between(1, 20) + "/" + draw.number(4);
      case 1 -> "LT-Drs. " + draw.between(1, 20) + "/" + draw.number(3);
      case 2 -> "Plenarprotokoll " + draw.between(1, 20) + "/" + draw.number(3);
      case 3 -> "Heft " + draw.between(1, 12) + "/20" + draw.digits(2);
      case 4 -> "Drucksache des Landtags " + draw.between(1, 20) + "/" + draw.number(4);
      case 5 ->
          "Drucksache "
              + draw.between(1, 20)
              + "/"
              + draw.number(4)
              + " der Hamburgischen Bürgerschaft";
      default -> "BT-Drs. " + draw.between(30, 90) + "/" + draw.number(4);
    };
  }

  static String law(Draw draw) {
    return switch (draw.between(0, 6)) {
      case 0 -> "§ " + draw.number(1) + " der Satzung des Vereins";
      case 1 -> "Art.-Nr. " + draw.number(3) + " GG-Modell";
      case 2 -> "Section " + draw.number(1) + " of the report describes this.";
      case 3 -> "ein Artikel von " + draw.number(2) + " Seiten";
      case 4 -> "article " + draw.number(1) + " of this series";
      case 5 -> "§ " + draw.number(2) + " unseres Mietvertrags";
      default -> "Art " + draw.number(1) + " und Weise, Abs. " + draw.number(1);
    };
  }

  static String decision(Draw draw) {
    return switch (draw.between(0, 6)) {
      case 0 -> "Zimmer 1 C " + draw.number(1) + "." + draw.digits(2);
      case 1 -> "Vitamin C-" + draw.number(3) + "/" + draw.digits(2);
      case 2 -> "Die Siemens AG, Werk 3, liefert " + draw.number(2) + " B " + draw.number(2);
      case 3 ->
          "Das Bundesverwaltungsgericht entschied "
              + draw.number(1)
              + " Fälle im Jahr 20"
              + draw.digits(2);
      case 4 -> "BGH-Richter seit 20" + draw.digits(2) + "/" + draw.digits(2);
      case 5 -> "Panzer T-34/" + draw.digits(2);
      default ->
          "Der EuGH verhandelte am 3.4.20"
              + draw.digits(2)
              + " über "
              + draw.number(2)
              + "/"
              + draw.digits(2);
    };
  }

  static String ecli(Draw draw) {
    return draw.of(
        "ECLI:DE:BVERWG:" + draw.digits(2) + ":" + draw.digits(4),
        "ECLI:DEU:BVERWG:2020:" + draw.digits(4),
        "ECLI:DE:BUNDESVERWALTUNG:2020:" + draw.digits(4),
        "Die ECLI:-Nummer fehlt, 20" + draw.digits(2),
        "eclipse:DE:C:20" + draw.digits(2) + ":" + draw.digits(2));
  }

  static String source(Draw draw) {
    return draw.of(
        "Eine zuverlässige Quelle: Die Polizei zählte " + draw.number(3) + " Menschen.",
        "It is open source: Everyone can read it.",
        "Bildquelle: dpa " + draw.digits(2),
        "Quelle: siehe oben, Seite " + draw.number(2),
        "Source: see above, page " + draw.number(2),
        "Die Quelle der Donau liegt " + draw.number(3) + " Meter hoch.",
        "Quelle: unbekannt " + draw.digits(1),
        "Quelle: eigene Darstellung",
        "Resource: Wood and " + draw.number(2) + " nails",
        "nannte er die Quelle: Hörensagen von 20" + draw.digits(2));
  }
}
