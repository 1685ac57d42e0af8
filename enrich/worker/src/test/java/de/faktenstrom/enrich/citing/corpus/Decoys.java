package de.faktenstrom.enrich.citing.corpus;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What only looks like a reference: for each type what it is most easily taken for, in which
/// nothing at all is to be found.
final class Decoys {

  static final Map<String, Function<Draw, String>> BY_TYPE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("doi", Decoys::doi),
              Map.entry("urn-nbn", Decoys::urn),
              Map.entry("isbn", Decoys::isbn),
              Map.entry("issn", Decoys::issn),
              Map.entry("orcid", Decoys::orcid),
              Map.entry("arxiv", Decoys::arxiv),
              Map.entry("handle", Decoys::handle),
              Map.entry("url", Decoys::url),
              Map.entry("genesis", Decoys::genesis),
              Map.entry("eurostat", Decoys::eurostat),
              Map.entry("gesis", Decoys::gesis),
              Map.entry("drucksache", LegalDecoys::drucksache),
              Map.entry("law", LegalDecoys::law),
              Map.entry("decision", LegalDecoys::decision),
              Map.entry("ecli", LegalDecoys::ecli),
              Map.entry("source", LegalDecoys::source)));

  private Decoys() {}

  /// Telephone numbers, dates, money, versions, addresses of machines, files, plain words.
  static String anything(Draw draw) {
    return switch (draw.between(0, 11)) {
      case 0 -> "Tel.: 0" + draw.number(3) + "/" + draw.digits(6) + ", Fax -" + draw.digits(2);
      case 1 ->
          "Call +49 (0) "
              + draw.number(3)
              + " "
              + draw.digits(4)
              + "-"
              + draw.digits(4)
              + " today.";
      case 2 ->
          "am "
              + draw.between(1, 28)
              + "."
              + draw.between(1, 12)
              + ".20"
              + draw.digits(2)
              + " um "
              + draw.between(10, 23)
              + ".30 Uhr";
      case 3 ->
          draw.number(3)
              + "."
              + draw.digits(3)
              + ","
              + draw.digits(2)
              + " Euro, rund $"
              + draw.number(2)
              + ","
              + draw.digits(3)
              + "."
              + draw.digits(2);
      case 4 ->
          "Version "
              + draw.number(1)
              + "."
              + draw.number(2)
              + "."
              + draw.digits(4)
              + "-"
              + draw.digits(2);
      case 5 -> "Server 10." + draw.number(2) + ".0." + draw.number(1) + "/24 antwortet nicht";
      case 6 ->
          "Datei bericht_"
              + draw.digits(4)
              + "-"
              + draw.digits(2)
              + ".pdf im Ordner D:\\daten\\"
              + draw.digits(3);
      case 7 ->
          "IBAN DE"
              + draw.digits(2)
              + " "
              + draw.digits(4)
              + " "
              + draw.digits(4)
              + " "
              + draw.digits(4)
              + " "
              + draw.digits(4);
      case 8 ->
          "Rund "
              + draw.number(2)
              + "/"
              + draw.number(2)
              + " der Befragten, Seite "
              + draw.number(2)
              + "-"
              + draw.number(3);
      case 9 ->
          "The meeting in room "
              + draw.number(1)
              + " C "
              + draw.number(1)
              + "."
              + draw.digits(2)
              + " starts at 9.30.";
      case 10 ->
          "Das Ergebnis lautet "
              + draw.number(2)
              + ","
              + draw.digits(1)
              + " bis "
              + draw.number(2)
              + ","
              + draw.digits(1)
              + " Prozent.";
      default ->
          "Menschen mit Migrationshintergrund leben seit 20"
              + draw.digits(2)
              + "-20"
              + draw.digits(2)
              + " häufiger in Städten.";
    };
  }

  private static String doi(Draw draw) {
    return switch (draw.between(0, 5)) {
      case 0 -> "im Wintersemester 10.20" + draw.digits(2) + "/" + draw.digits(2) + " begonnen";
      case 1 -> "10." + draw.number(3) + "/abc-" + draw.digits(3);
      case 2 -> "Build 3.10." + draw.number(4) + "/" + draw.digits(3);
      case 3 -> "Preis: 10." + draw.number(4) + " / Stück";
      case 4 -> "doi: folgt, Heft 10/" + draw.number(4);
      default -> "chapter 10." + draw.number(4) + ", pages 3/" + draw.number(2);
    };
  }

  private static String urn(Draw draw) {
    String name =
        "urn:nbn:de:"
            + draw.of("gbv:089-", "hbz:6-", "0168-ssoar-")
            + draw.digits(draw.between(5, 9));
    int wrong = (Integer.parseInt(Checks.urn(name)) + draw.between(1, 9)) % 10;
    return switch (draw.between(0, 3)) {
      case 0 -> "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e" + draw.digits(4);
      case 1 -> "the urn: nbn is missing here, " + draw.digits(5);
      default -> draw.of("URN: ", "(", "") + name + wrong + draw.of("", ".", ")", " und mehr");
    };
  }

  private static String isbn(Draw draw) {
    String twelve = "978" + draw.of("3", "0", "1") + draw.digits(8);
    int wrong = (Integer.parseInt(Checks.isbn13(twelve)) + draw.between(1, 9)) % 10;
    String nine = "3" + draw.digits(8);
    boolean ten = Checks.isbn10(nine).equals("X");
    int wrongTen =
        ten
            ? draw.between(0, 9)
            : (Integer.parseInt(Checks.isbn10(nine)) + draw.between(1, 9)) % 10;
    return switch (draw.between(0, 4)) {
      case 0 -> "ISBN " + twelve + wrong;
      case 1 ->
          "ISBN "
              + twelve.substring(0, 3)
              + "-3-"
              + twelve.substring(4, 8)
              + "-"
              + twelve.substring(8)
              + "-"
              + check13(twelve.substring(0, 3) + "3" + twelve.substring(4), draw);
      case 2 ->
          "ISBN "
              + nine.substring(0, 1)
              + "-"
              + nine.substring(1, 5)
              + "-"
              + nine.substring(5)
              + "-"
              + wrongTen;
      case 3 -> "EAN 4006381" + draw.digits(6);
      default -> "Die ISBN fehlt; Bestellung unter 0" + draw.number(3) + " " + draw.digits(5);
    };
  }

  private static int check13(String twelve, Draw draw) {
    return (Integer.parseInt(Checks.isbn13(twelve)) + draw.between(1, 9)) % 10;
  }

  private static String issn(Draw draw) {
    String seven = draw.digits(7);
    String right = Checks.issn(seven);
    String wrong = draw.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X");
    String other = wrong.equals(right) ? (wrong.equals("5") ? "6" : "5") : wrong;
    return switch (draw.between(0, 3)) {
      case 0 -> "In den Jahren 19" + draw.digits(2) + "-20" + draw.digits(2) + " stieg die Zahl.";
      case 1 -> "ISSN ist beantragt, Jahrgang 20" + draw.digits(2) + "-20" + draw.digits(2);
      default ->
          draw.of("ISSN ", "e-ISSN: ", "issn ")
              + seven.substring(0, 4)
              + "-"
              + seven.substring(4)
              + other;
    };
  }

  private static String orcid(Draw draw) {
    String fifteen = "00000002" + draw.digits(7);
    String right = Checks.orcid(fifteen);
    String wrong =
        right.equals("X")
            ? draw.digits(1)
            : String.valueOf((right.charAt(0) - '0' + draw.between(1, 9)) % 10);
    String outside = "00000001" + draw.signs("01234", 1) + draw.digits(6);
    return switch (draw.between(0, 2)) {
      case 0 -> "ISNI " + grouped(outside + Checks.orcid(outside), "-");
      case 1 -> draw.of("Karte ", "card ") + grouped("4" + draw.digits(15), draw.of(" ", "-"));
      default -> draw.of("", "ORCID: ", "orcid.org/") + grouped(fifteen + wrong, "-");
    };
  }

  private static String grouped(String sixteen, String by) {
    return String.join(
        by,
        sixteen.substring(0, 4),
        sixteen.substring(4, 8),
        sixteen.substring(8, 12),
        sixteen.substring(12));
  }

  private static String arxiv(Draw draw) {
    return switch (draw.between(0, 4)) {
      case 0 -> "arXiv:2" + draw.digits(1) + draw.of("13", "00", "45") + "." + draw.digits(5);
      case 1 -> "Band 2101." + draw.digits(5);
      case 2 -> "Archiv: 2101." + draw.digits(5);
      case 3 -> "auf arXiv 20" + draw.digits(2) + " erschienen";
      default -> "math/" + draw.of("physik", "chemie") + " im Jahr 20" + draw.digits(2);
    };
  }

  private static String handle(Draw draw) {
    return switch (draw.between(0, 3)) {
      case 0 -> "We handle " + draw.number(5) + "/" + draw.number(3) + " cases.";
      case 1 -> "Er handelt " + draw.number(2) + "/" + draw.number(2) + " der Fälle ab.";
      case 2 -> "Twitter-Handle: @stat" + draw.digits(3);
      default -> "Händler " + draw.number(5) + "/" + draw.digits(3);
    };
  }

  private static String url(Draw draw) {
    return draw.of(
        "ftp://files.example.org/" + draw.digits(3),
        "http://",
        "https://localhost/" + draw.digits(2),
        "mailto:redaktion" + draw.digits(2) + "@example.org",
        "redaktion@example" + draw.digits(2) + ".de",
        "und/oder://" + draw.digits(2),
        "C://daten/" + draw.digits(2));
  }

  private static String genesis(Draw draw) {
    String code = draw.number(5) + "-" + draw.digits(4);
    return switch (draw.between(0, 5)) {
      case 0 -> "Tel. " + code + ", Statistisches Bundesamt";
      case 1 -> "Washington, DC " + code;
      case 2 -> "Aktenzeichen " + code;
      case 3 -> "Artikelnummer " + code + ", 3 Stück";
      case 4 -> "Statistisches Bundesamt, Telefon: 0611 " + code;
      default -> "Tabelle 1" + code + " und " + code + "-" + draw.digits(2);
    };
  }

  private static String eurostat(Draw draw) {
    return switch (draw.between(0, 5)) {
      case 0 -> "die Variable demo_" + draw.of("data", "mode", "user") + " im Programm";
      case 1 -> "Datei migr_" + draw.of("bericht", "report", "2020") + ".csv";
      case 2 -> "env_" + draw.of("config", "file", "vars") + " = " + draw.digits(2);
      case 3 -> "call ilc_" + draw.of("read", "open") + "(" + draw.digits(1) + ")";
      case 4 -> "user_name" + draw.digits(2) + " und first_name";
      default -> "Formular tps0017" + draw.digits(1) + ".pdf";
    };
  }

  private static String gesis(Draw draw) {
    return switch (draw.between(0, 5)) {
      case 0 -> draw.of("Flug ", "flight ") + "ZA" + draw.number(4) + " nach Kapstadt";
      case 1 -> "Artikel-Nr. ZA" + draw.number(4);
      case 2 -> "Kennzeichen ZA " + draw.number(4);
      case 3 -> "Studie ZA" + draw.number(5) + "0, Umfrage";
      case 4 -> "PIZZA" + draw.number(4) + " aus der Umfrage";
      default -> "die Datei ZA" + draw.number(4) + ".sav der Studie";
    };
  }
}
