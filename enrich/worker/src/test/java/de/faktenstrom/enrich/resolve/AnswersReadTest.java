package de.faktenstrom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.events.WorkReference;
import de.faktenstrom.enrich.resolve.Reading.Agency;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import de.faktenstrom.enrich.resolve.Reading.Missing;
import de.faktenstrom.ingest.events.WorkNotice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersReadTest {

  @Test
  void readsAnArticleOfCrossrefWithItsRetraction() {
    Work work = found(Registry.CROSSREF, "crossref.json");

    assertThat(work)
        .isEqualTo(
            new Work(
                "article-journal",
                "Ankommen in kleinen Städten & Gemeinden: Eine Panelstudie",
                List.of(
                    new Work.Name("Beispiel", "Ada", null),
                    new Work.Name("Muster", "Bruno", null),
                    new Work.Name(null, null, "Arbeitskreis Ankommen")),
                "Zeitschrift für Beispiele",
                "73",
                "2",
                "101-125",
                "Musterverlag GmbH",
                "2021-03",
                "de",
                "10.5555/beispiel.2021.7",
                List.of(
                    new Work.Notice(
                        WorkNotice.RETRACTION, "10.5555/notice.1", LocalDate.of(2024, 2, 3)),
                    new Work.Notice(
                        WorkNotice.CORRECTION, "10.5555/notice.0", LocalDate.of(2022, 1, 1))),
                "crossref",
                Recorded.ASKED));
    assertThat(WorkReference.of(work, "de"))
        .isEqualTo(
            "Beispiel, Ada; Muster, Bruno; Arbeitskreis Ankommen (2021): Ankommen in kleinen Städten &"
                + " Gemeinden: Eine Panelstudie. Zeitschrift für Beispiele 73(2), 101–125."
                + " Musterverlag GmbH");
  }

  @Test
  void readsADatasetOfDataciteThatWasWithdrawnAndHasANewerVersion() {
    Work work = found(Registry.DATACITE, "datacite.json");

    assertThat(work.type()).isEqualTo("dataset");
    assertThat(work.title()).isEqualTo("Panel der Ankommenden, Welle 3");
    assertThat(work.authors())
        .containsExactly(
            new Work.Name("Beispiel", "Ada", null),
            new Work.Name(null, null, "Institut für Muster"));
    assertThat(work.publisher()).isEqualTo("GESIS");
    assertThat(work.issued()).isEqualTo("2023-05-17");
    assertThat(work.notices())
        .containsExactly(
            new Work.Notice(WorkNotice.RETRACTION, null, LocalDate.of(2025, 9, 1)),
            new Work.Notice(WorkNotice.NEW_VERSION, "10.5555/daten.2", null));
  }

  @Test
  void readsPublishersOfOlderSchemesOfDatacite() {
    String older =
        Recorded.text("datacite.json")
            .replaceAll("\"publisher\":\\{[^}]*\\}", "\"publisher\":\"GESIS\"");

    Found found = (Found) Recorded.read(Registry.DATACITE, older.getBytes(StandardCharsets.UTF_8));

    assertThat(older).contains("\"publisher\":\"GESIS\"");
    assertThat(found.work().publisher()).isEqualTo("GESIS");
  }

  @Test
  void readsAWorkOfOpenalexThatWasRetracted() {
    Work work = found(Registry.OPENALEX, "openalex.json");

    assertThat(WorkReference.of(work, "de"))
        .isEqualTo(
            "Ada Beispiel; Bruno Muster (2019): Sprache und Arbeit. Beispielhefte 12, 7–19."
                + " Musterverlag");
    assertThat(work.issued()).isEqualTo("2019-11-01");
    assertThat(work.notices()).containsExactly(new Work.Notice(WorkNotice.RETRACTION, null, null));
  }

  @Test
  void readsTheBookOfThisIsbnAndNotTheOneThatMentionsIt() {
    Work work = found(Registry.DNB, "dnb.xml");

    assertThat(work.type()).isEqualTo("book");
    assertThat(work.title()).isEqualTo("Die Stadt der Ankommenden: Bürger und Behörden");
    assertThat(work.authors())
        .containsExactly(
            new Work.Name("Beispiel", "Ada", null), new Work.Name("Muster", "Bruno", null));
    assertThat(work.publisher()).isEqualTo("Musterverlag");
    assertThat(work.issued()).isEqualTo("2020");
    assertThat(work.doi()).isEqualTo("10.5555/buch.1");
  }

  @Test
  void readsAThesisByItsUrn() {
    Reading reading =
        DnbWork.read(Recorded.bytes("dnb-thesis.xml"), Recorded.THESIS, Recorded.ASKED);

    assertThat(reading).isInstanceOf(Found.class);
    assertThat(((Found) reading).work().type()).isEqualTo("thesis");
    assertThat(((Found) reading).work().authors())
        .containsExactly(new Work.Name("Beispiel", "Ada", null));
  }

  @Test
  void tellsNoHitsFromADiagnosisAndFromAnotherPage() {
    assertThat(
            dnb("<s xmlns='http://www.loc.gov/zing/srw/'><numberOfRecords>0</numberOfRecords></s>"))
        .isEqualTo(new Missing());
    assertThat(dnb("<s><diagnostics><message>[quer]</message></diagnostics></s>"))
        .isInstanceOf(Damaged.class);
    assertThat(dnb("<html><body>Wartung</body></html>")).isInstanceOf(Damaged.class);
    assertThat(dnb("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
        .isInstanceOf(Damaged.class);
  }

  @Test
  void readsTheAgencyOfADoi() {
    assertThat(agency("[{\"DOI\":\"10.5555/1\",\"RA\":\"DataCite\"}]"))
        .isEqualTo(new Agency("DataCite"));
    assertThat(agency("[{\"DOI\":\"10.5555/1\",\"status\":\"DOI does not exist\"}]"))
        .isEqualTo(new Missing());
    assertThat(agency("{}")).isInstanceOf(Damaged.class);
    assertThat(agency("<html>")).isInstanceOf(Damaged.class);
  }

  @Test
  void takesNoAnswerWithSomethingBehindIt() {
    String longer = Recorded.text("crossref.json") + "}";

    assertThat(Recorded.read(Registry.CROSSREF, longer.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Damaged.class);
  }

  @Test
  void takesNothingOfAnotherKindThanDocumented() {
    Reading reading =
        Recorded.read(
            Registry.CROSSREF,
            """
            {"message":{"DOI":"10.5555/1","title":{"a":1},"author":[7,"x",null,{"family":[]},[]],
             "issued":{"date-parts":[["2020",99]]},"updated-by":"no","type":null,"page":true}}\
            """
                .getBytes(StandardCharsets.UTF_8));

    Work work = ((Found) reading).work();
    assertThat(work.title()).isNull();
    assertThat(work.authors()).isEmpty();
    assertThat(work.page()).isNull();
    assertThat(work.notices()).isEmpty();
    assertThat(work.type()).isEqualTo("document");
  }

  @Test
  void keepsNoInvisibleCharacterAndNoEndlessText() {
    String title = "A\\u202eB\\u0000C\\n  D " + "x".repeat(5_000);
    Reading reading =
        Recorded.read(
            Registry.CROSSREF,
            "{\"message\":{\"DOI\":\"10.5555/1\",\"title\":[\"%s\"]}}"
                .formatted(title)
                .getBytes(StandardCharsets.UTF_8));

    assertThat(((Found) reading).work().title()).startsWith("AB C D xxx").hasSize(1_001);
  }

  private static Reading dnb(String answer) {
    return Recorded.read(Registry.DNB, answer.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading agency(String answer) {
    return Recorded.read(Registry.DOI, answer.getBytes(StandardCharsets.UTF_8));
  }

  private static Work found(Registry registry, String file) {
    Reading reading = Recorded.read(registry, Recorded.bytes(file));
    assertThat(reading).isInstanceOf(Found.class);
    return ((Found) reading).work();
  }
}
