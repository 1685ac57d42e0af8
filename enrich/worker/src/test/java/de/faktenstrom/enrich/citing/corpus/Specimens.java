package de.faktenstrom.enrich.citing.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// References made by the rules of those who give them out.
final class Specimens {

  static final Map<String, Function<Draw, Specimen>> BY_TYPE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("doi", Specimens::doi),
              Map.entry("urn-nbn", Specimens::urn),
              Map.entry("isbn", Specimens::isbn),
              Map.entry("issn", Specimens::issn),
              Map.entry("orcid", Specimens::orcid),
              Map.entry("arxiv", Specimens::arxiv),
              Map.entry("handle", Specimens::handle),
              Map.entry("url", Specimens::url),
              Map.entry("genesis", DataSpecimens::genesis),
              Map.entry("eurostat", DataSpecimens::eurostat),
              Map.entry("gesis", DataSpecimens::gesis),
              Map.entry("drucksache", LegalSpecimens::drucksache),
              Map.entry("law", LegalSpecimens::law),
              Map.entry("decision", LegalSpecimens::decision),
              Map.entry("ecli", LegalSpecimens::ecli),
              Map.entry("source", LegalSpecimens::source)));

  private static final String[] BEFORE = {
    "",
    "Siehe ",
    "Vgl. dazu ",
    "(",
    "[",
    "„",
    "Das zeigt eine Studie (",
    "See also ",
    "as shown in ",
    "\"",
    "– ",
    "Mehr dazu: ",
    "1. ",
    "«",
    "Eine neue Auswertung liegt vor.\n",
    "Nachzulesen unter "
  };
  static final String[] AFTER = {
    "",
    ".",
    ",",
    ";",
    ")",
    "].",
    "“",
    "\"",
    "!",
    " und weitere Befunde",
    ").",
    "»,",
    ", S. 5",
    ".\nNeue Zeile",
    "…",
    " zeigt das.",
    " (abgerufen am 3. Mai 2024)",
    "; siehe auch Abschnitt 3",
    " for details."
  };

  private Specimens() {}

  static Specimen in(String type, String value, String core, Draw draw) {
    return new Specimen(type, value, draw.of(BEFORE), core, draw.of(AFTER));
  }

  /// ISO 26324: prefix of directory indicator and registrant, a suffix that the registrant chose.
  private static Specimen doi(Draw draw) {
    String prefix = "10." + draw.number(draw.of(4, 4, 4, 5));
    String suffix =
        switch (draw.between(0, 7)) {
          case 0 ->
              "s"
                  + draw.number(5)
                  + "-"
                  + draw.digits(3)
                  + "-"
                  + draw.digits(5)
                  + "-"
                  + draw.of("x", "y", "3");
          case 1 ->
              "j."
                  + draw.signs("abcdefghij", 6)
                  + ".20"
                  + draw.digits(2)
                  + "."
                  + draw.digits(2)
                  + "."
                  + draw.digits(3);
          case 2 ->
              "S"
                  + draw.digits(4)
                  + "-"
                  + draw.digits(4)
                  + "("
                  + draw.digits(2)
                  + ")"
                  + draw.digits(5)
                  + "-"
                  + draw.digits(1);
          case 3 -> "journal.pone." + draw.digits(7);
          case 4 -> "978" + draw.digits(10) + "-" + draw.number(2);
          case 5 -> "zenodo." + draw.number(7);
          case 6 ->
              "(SICI)1097-0258(1998" + draw.digits(4) + ")" + draw.number(2) + ":" + draw.number(2);
          default -> "soc." + draw.number(2) + "." + draw.number(1) + "." + draw.number(1);
        };
    String name = prefix + "/" + suffix;
    String mark =
        draw.of(
            "",
            "doi:",
            "DOI: ",
            "DOI ",
            "https://doi.org/",
            "http://dx.doi.org/",
            "doi.org/",
            "doi: ");
    return in("doi", name.toLowerCase(Locale.ROOT), mark + name, draw);
  }

  /// RFC 8458; the check digit by the German National Library's rule.
  private static Specimen urn(Draw draw) {
    String name =
        "urn:nbn:de:"
            + draw.of("gbv:089-", "101:1-", "0168-ssoar-", "hbz:6-", "bsz:352-", "kobv:83-opus4-")
            + draw.signs("0123456789", draw.between(5, 12));
    String urn = name + Checks.urn(name);
    String mark = draw.of("", "URN: ", "https://nbn-resolving.org/", "http://nbn-resolving.de/");
    return in("urn-nbn", urn, mark + urn, draw);
  }

  /// ISO 2108: prefix, group, registrant, publication, check digit.
  private static Specimen isbn(Draw draw) {
    int registrant = draw.between(2, 6);
    String group = draw.of("0", "1", "3", "3", "3", "2");
    String nine = group + draw.digits(8);
    boolean ten = draw.chance(0.3);
    String twelve = "978" + nine;
    String check = ten ? Checks.isbn10(nine) : Checks.isbn13(twelve);
    String hyphen = draw.of("-", "-", "", " ");
    String number =
        (ten ? "" : "978" + hyphen)
            + group
            + hyphen
            + nine.substring(1, 1 + registrant)
            + hyphen
            + nine.substring(1 + registrant)
            + hyphen
            + check;
    String mark =
        draw.of("ISBN ", "ISBN: ", "ISBN-" + (ten ? 10 : 13) + ": ", "ISBN (print): ", "isbn ");
    return in("isbn", twelve + Checks.isbn13(twelve), mark + number, draw);
  }

  /// ISO 3297.
  private static Specimen issn(Draw draw) {
    String seven = draw.digits(7);
    String number = seven.substring(0, 4) + "-" + seven.substring(4) + Checks.issn(seven);
    String mark =
        draw.of("ISSN ", "ISSN: ", "e-ISSN ", "eISSN: ", "ISSN (Online): ", "p-ISSN ", "ISSN-L ");
    return in("issn", number, mark + number, draw);
  }

  /// The ranges that ISNI lends to ORCID, ISO 7064 MOD 11-2.
  private static Specimen orcid(Draw draw) {
    String fifteen =
        switch (draw.between(0, 3)) {
          case 0 -> "00000001" + draw.signs("56789", 1) + draw.digits(6);
          case 1 -> "00000002" + draw.digits(7);
          case 2 -> "00000003" + draw.signs("01234", 1) + draw.digits(6);
          default -> "0009000" + draw.digits(8);
        };
    String sixteen = fifteen + Checks.orcid(fifteen);
    String number =
        String.join(
            "-",
            sixteen.substring(0, 4),
            sixteen.substring(4, 8),
            sixteen.substring(8, 12),
            sixteen.substring(12));
    String mark =
        draw.of("", "ORCID: ", "ORCID iD: ", "https://orcid.org/", "orcid.org/", "ORCID ");
    return in("orcid", number, mark + number, draw);
  }

  /// YYMM.number since 2007, of five digits since 2015; archive/YYMMnumber before.
  private static Specimen arxiv(Draw draw) {
    String month = String.format(Locale.ROOT, "%02d", draw.between(1, 12));
    if (draw.chance(0.25)) {
      String old =
          draw.of("hep-th/", "cond-mat/", "astro-ph/", "quant-ph/", "cs/")
              + draw.of("99", "01", "05")
              + month
              + draw.digits(3);
      return in("arxiv", old, draw.of("arXiv:", "arXiv: ") + old, draw);
    }
    boolean five = draw.chance(0.7);
    String year =
        five
            ? String.valueOf(draw.between(15, 25))
            : String.format(Locale.ROOT, "%02d", draw.between(8, 14));
    String name = year + month + "." + draw.digits(five ? 5 : 4) + draw.of("", "", "v1", "v3");
    return in(
        "arxiv",
        name,
        draw.of("arXiv:", "arXiv: ", "arxiv ", "https://arxiv.org/abs/") + name,
        draw);
  }

  /// RFC 3651: naming authority of digits and dots, a local name.
  private static Specimen handle(Draw draw) {
    String name =
        draw.of("10419", "11858", "2066", "20.500.11780", "20.500.12738", "1814", "21.11116")
            + "/"
            + draw.of(
                draw.number(6),
                "ssoar-" + draw.number(4),
                draw.number(4) + ".2",
                "00-" + draw.digits(4) + "-A");
    String mark =
        draw.of(
            "hdl:",
            "hdl: ",
            "https://hdl.handle.net/",
            "http://hdl.handle.net/",
            "Handle: ",
            "hdl.handle.net/");
    return in("handle", name, mark + name, draw);
  }

  /// RFC 3986, as people publish them.
  private static Specimen url(Draw draw) {
    String host = draw.signs("abcdefghijklmnop", 6) + draw.of(".de", ".org", ".example.com", ".eu");
    String path =
        "/"
            + draw.of(
                "studie",
                "a/b",
                "SharedDocs/Anlagen/DE/bericht-2024.pdf",
                "wiki/Asyl_(Recht)",
                "x~y");
    String query =
        draw.of("", "", "?id=" + draw.number(3), "?a=1&b=" + draw.number(2), "#s" + draw.number(1));
    String url = draw.of("https://", "http://", "https://www.") + host + path + query;
    return in("url", url, url, draw);
  }
}
