package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.oai.DublinCore.Element;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.source.OaiSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDraftsTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant STAMP = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void aRecordBecomesAnItem() {
    Draft draft =
        draft(
            "title", "Teilhabe &amp; Sprache",
            "creator", "Beispiel, Anna",
            "creator", "Beispiel, Anna",
            "description", "Erste Zeile\n  geht weiter.\n\nZweiter Absatz: 3 < 4.",
            "subject", "Migration",
            "subject", "ddc:300",
            "subject", "330",
            "date", "2025-05-13T10:30:00Z",
            "date", "2024",
            "language", "ger",
            "identifier", "http://archive.example/1");

    assertThat(draft.key()).isEqualTo("oai:a:1");
    assertThat(draft.content().headline()).isEqualTo("Teilhabe & Sprache");
    assertThat(draft.content().authors()).containsExactly(new Author("Beispiel, Anna", null));
    assertThat(draft.content().body())
        .isEqualTo("<p>Erste Zeile geht weiter.</p>\n<p>Zweiter Absatz: 3 &lt; 4.</p>");
    assertThat(draft.content().kind()).isEqualTo(Kind.REPORT);
    assertThat(draft.content().language()).isEqualTo("de");
    assertThat(draft.keywords()).containsExactly("Migration");
    assertThat(draft.published()).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(draft.updated()).isEqualTo(STAMP);
    assertThat(draft.link()).isEqualTo("http://archive.example/1");
  }

  @Test
  void markupInADescriptionIsMadeHarmless() {
    Draft draft =
        draft("title", "T", "description", "<p onclick=\"x()\">Ja<script>alert(1)</script></p>");

    assertThat(draft.content().body()).isEqualTo("<p>Ja</p>");
  }

  @Test
  void aDateThatIsYetToComeSaysNothing() {
    assertThat(draft("title", "T", "date", "2027").published()).isNull();
    assertThat(draft("title", "T", "date", "n.d.").published()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "doi:10.5157/NEPS:SC1, https://doi.org/10.5157/NEPS:SC1",
    "https://dx.doi.org/10.1000/a#b, https://doi.org/10.1000/a%23b",
    "10.1000/182., https://doi.org/10.1000/182",
    "urn:nbn:de:gbv:089-332175294, https://nbn-resolving.org/urn:nbn:de:gbv:089-332175294",
    "HTTPS://Archive.example/1?utm_source=x, https://archive.example/1",
    "ISBN 3-16-148410-0,",
    "javascript:alert(1),",
  })
  void anIdentifierLeadsToTheWork(String identifier, String link) {
    assertThat(Works.link(List.of(identifier))).isEqualTo(link);
  }

  @Test
  void aDoiLeadsBeforeAUrnAndAnAddress() {
    assertThat(Works.link(List.of("https://archive.example/1", "urn:nbn:de:1", "doi:10.1000/182")))
        .isEqualTo("https://doi.org/10.1000/182");
  }

  @ParameterizedTest
  @CsvSource({
    "ger, de",
    "deu, de",
    "de, de",
    "de_DE, de-DE",
    "German, de",
    "Englisch, en",
    "mul,",
    "und,",
    "klingonisch,",
  })
  void languagesAreKnownHoweverTheyAreWritten(String given, String expected) {
    assertThat(Languages.of(given)).isEqualTo(expected);
  }

  @Test
  void withoutATitleTheTextHeadsTheItemAndWithNothingItIsLeftOut() {
    assertThat(draft("description", "Der Text.").content().headline()).isEqualTo("Der Text.");
    RecordDrafts none = drafts(live("creator", "A"));
    assertThat(none.drafts()).isEmpty();
    assertThat(none.problems())
        .containsExactly(
            "Der Datensatz oai:a:1 hat weder Titel noch Adresse und wurde ausgelassen.");
  }

  @Test
  void ofTwoEntriesWithOneNameTheLaterHolds() {
    RecordDrafts drafts = drafts(live("title", "T"), new Entry.Deleted("oai:a:1", STAMP));

    assertThat(drafts.drafts()).isEmpty();
    assertThat(drafts.deleted()).containsOnlyKeys("oai:a:1");
  }

  @Test
  void aDeletedRecordHasTheKeyItsItemHad() {
    String lengthy = "oai:a:" + "x".repeat(900);
    RecordDrafts before =
        drafts(
            new Entry.Live(
                lengthy, STAMP, new DublinCore(List.of(new Element("title", "T", null)))));
    RecordDrafts after = drafts(new Entry.Deleted(lengthy, STAMP));

    assertThat(after.deleted()).containsOnlyKeys(before.drafts().getFirst().key());
  }

  private static Draft draft(String... metadata) {
    RecordDrafts drafts = drafts(live(metadata));
    assertThat(drafts.problems()).isEmpty();
    return drafts.drafts().getFirst();
  }

  private static Entry live(String... metadata) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < metadata.length; i += 2) {
      elements.add(new Element(metadata[i], metadata[i + 1], null));
    }
    return new Entry.Live("oai:a:1", STAMP, new DublinCore(elements));
  }

  private static RecordDrafts drafts(Entry... entries) {
    Page page = new Page(NOW, List.of(entries), null, null, List.of(), false);
    return RecordDrafts.of(page, OaiSources.of(Kind.REPORT, Trust.REVIEW), NOW);
  }
}
