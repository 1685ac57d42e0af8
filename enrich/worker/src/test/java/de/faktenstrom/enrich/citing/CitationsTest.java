package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.text.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "siehe doi:10.1007/s11577-020-00666-y. | doi | 10.1007/s11577-020-00666-y",
        "(https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15) | doi | 10.1002/(sici)1097-0258(19980815)17:15",
        "DOI: 10.3790/SOC.71.1.1, S. 4 | doi | 10.3790/soc.71.1.1",
        "[10.1371/journal.pone.0173344]; | doi | 10.1371/journal.pone.0173344",
        "https://dx.doi.org/10.1002/%28abc%291?utm=x | doi | 10.1002/(abc)1",
        "„10.5281/zenodo.1234567“ | doi | 10.5281/zenodo.1234567",
        "10.1000.10/123 | doi | 10.1000.10/123",
        "10.1234/ab\u00ADcd | doi | 10.1234/abcd",
        "urn:nbn:de:gbv:089-3321752945 | urn-nbn | urn:nbn:de:gbv:089-3321752945",
        "URN:NBN:DE:gbv:089-3321752945. | urn-nbn | urn:nbn:de:gbv:089-3321752945",
        "urn:nbn:fi:hulib-201012173143 | urn-nbn | urn:nbn:fi:hulib-201012173143",
        "https://nbn-resolving.org/urn:nbn:de:gbv:089-3321752945 | urn-nbn | urn:nbn:de:gbv:089-3321752945",
        "ISBN 978-3-16-148410-0 | isbn | 9783161484100",
        "ISBN-13: 9783161484100 (geb.) | isbn | 9783161484100",
        "ISBN 3-16-148410-X | isbn | 9783161484100",
        "ISBN-10 316148410X, 24,90 Euro | isbn | 9783161484100",
        "978–3–16–148410–0 | isbn | 9783161484100",
        "arXiv:2101.00001v2 | arxiv | 2101.00001v2",
        "arXiv:0704.0001 | arxiv | 0704.0001",
        "https://arxiv.org/pdf/2101.00001.pdf | arxiv | 2101.00001",
        "hep-th/9901001 | arxiv | hep-th/9901001",
        "arXiv:math.GT/0309136 | arxiv | math.GT/0309136",
        "Statistisches Bundesamt, Tabelle 12531-0043, Stichtag | genesis | 12531-0043",
        "(GENESIS-Online 12411-0001) | genesis | 12411-0001",
        "ISSN 0023-2653 | issn | 0023-2653",
        "e-ISSN: 1861-891X. | issn | 1861-891X",
        "https://portal.issn.org/resource/ISSN/1861-891X | issn | 1861-891X",
        "ORCID: 0000-0002-1825-0097 | orcid | 0000-0002-1825-0097",
        "(https://orcid.org/0000-0002-1694-233X) | orcid | 0000-0002-1694-233X",
        "hdl:10419/123456. | handle | 10419/123456",
        "https://hdl.handle.net/20.500.11780/3456?locatt=view | handle | 20.500.11780/3456",
        "http://hdl.handle.net/10.1234/abc | doi | 10.1234/abc",
        "Eurostat (online data code: migr_asyappctza) | eurostat | migr_asyappctza",
        "Eurostat, tps00178 | eurostat | tps00178",
        "https://ec.europa.eu/eurostat/databrowser/view/migr_asyappctza/default/table?lang=en | eurostat | migr_asyappctza",
        "GESIS Datenarchiv, Köln. ZA5240 Datenfile | gesis | ZA5240",
        "https://search.gesis.org/research_data/ZA5240 | gesis | ZA5240",
        "https://dserver.bundestag.de/btd/20/012/2001234.pdf | drucksache | BT-Drs. 20/1234",
        "Mehr unter https://Example.ORG/Pfad?a=b#c. | url | https://example.org/Pfad?a=b#c",
        "<http://example.org> | url | http://example.org/",
        "https://de.wikipedia.org/wiki/Asyl_(Recht) | url | https://de.wikipedia.org/wiki/Asyl_(Recht)",
        "(vgl. https://example.org/a) | url | https://example.org/a",
        "https://example.org:443/x | url | https://example.org/x"
      })
  void findsEachKind(String text, String type, String value) {
    List<Citation> citations = in(text);

    assertThat(citations)
        .extracting(Citation::type, Citation::value)
        .containsExactly(org.assertj.core.api.Assertions.tuple(type, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im Wintersemester 10.2024/25 begonnen",
        "Version 3.10.1234/5",
        "10.123/zu-kurz",
        "Preis: 10.1234 / Stück",
        "10.1234/",
        "urn:nbn:de:gbv:089-3321752946",
        "urn:nbn:de:gbv:089-332175294",
        "ISBN 978-3-16-148410-1",
        "ISBN 3-16-148410-1",
        "EAN 4006381333931",
        "ISSN 0023-2654",
        "in den Jahren 2019-2020",
        "ORCID 0000-0002-1825-0098",
        "ISNI 0000-0001-2103-2683",
        "We handle 10419/123 cases",
        "demo_data und user_name",
        "Flug ZA4711",
        "LT-Drs. 18/1234",
        "Plenarprotokoll 20/58",
        "§ 5 der Satzung",
        "Vitamin C-123/20",
        "Zimmer 1 C 4.23",
        "ECLI:DE:BVERWG:23:1",
        "arXiv:2113.00001",
        "Band 2101.00001",
        "arXiv:1501.0001",
        "Tel. 12531-0043, Statistisches Bundesamt",
        "Statistisches Bundesamt, Fax: 0611 75110-4000",
        "Washington, DC 20500-0003",
        "Tabelle 112531-0043",
        "Tabelle 12531-0043-2",
        "Aktenzeichen 12531-0043",
        "ftp://example.org/a",
        "https://localhost/a",
        "http://",
        "mailto:a@example.org"
      })
  void passesOverWhatOnlyLooksLikeOne(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void saysWhereInCodePointsItStands() {
    List<Citation> citations = in("😀 doi:10.1234/abc!");

    assertThat(citations)
        .extracting(Citation::passage)
        .containsExactly(new Passage("body", 6, 17, "10.1234/abc"));
    assertThat(citations).extracting(Citation::link).containsExactly("https://doi.org/10.1234/abc");
  }

  @Test
  void readsAListOfTablesWithOneWordBeforeIt() {
    List<Citation> citations = in("Destatis-Tabellen 12531-0043, 12531-0020 und 12411-0001");

    assertThat(citations)
        .extracting(Citation::value)
        .containsExactly("12531-0043", "12531-0020", "12411-0001");
  }

  @Test
  void readsSeveralNamesWithoutSpaceBetween() {
    List<Citation> citations = in("10.1234/abc;10.1234/def,https://doi.org/10.1234/ghi");

    assertThat(citations)
        .extracting(Citation::value)
        .containsExactly("10.1234/abc", "10.1234/def", "10.1234/ghi");
  }

  @Test
  void takesLinksByTheTextTheyStandOn() {
    PlainText html =
        PlainText.ofHtml(
            "<p>Laut <a href=\"https://doi.org/10.1234/ABC\">Müller 2024</a> und der"
                + " <a href=\"https://www.example.org/studie\">Studie</a>.</p>");

    List<Citation> citations = Citations.in("body", html);

    assertThat(citations)
        .containsExactly(
            new Citation(
                "doi",
                "10.1234/abc",
                "https://doi.org/10.1234/abc",
                new Passage("body", 5, 16, "Müller 2024")),
            new Citation(
                "url",
                "https://www.example.org/studie",
                "https://www.example.org/studie",
                new Passage("body", 25, 31, "Studie")));
  }

  @Test
  void namesALinkedAddressOnce() {
    PlainText html =
        PlainText.ofHtml("<a href=\"https://doi.org/10.1234/abc\">https://doi.org/10.1234/abc</a>");

    assertThat(Citations.in("body", html)).hasSize(1);
  }

  @Test
  void leavesAPublishersAddressAnAddress() {
    List<Citation> citations =
        in("https://link.example.com/article/10.1007/s11577-020-00666-y/fulltext.html");

    assertThat(citations).extracting(Citation::type).containsExactly("url");
  }

  static List<Citation> in(String text) {
    return Citations.in("body", PlainText.ofText(text));
  }
}
