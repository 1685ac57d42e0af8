package de.faktenstrom.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitingTest {

  private static final Citing CITING = new Citing();
  private static final Table TABLE =
      new Table(
          "urn:uuid:0195f5a2-7a51-7c1e-8f0d-3a2b1c4d5e6f",
          "Statistisches Bundesamt (Destatis)",
          "Schutzsuchende: Deutschland",
          "de",
          "12531-0043",
          4,
          Instant.parse("2026-03-27T12:13:00Z"),
          "ab".repeat(32),
          "https://www-genesis.destatis.de/datenbank/online/table/12531-0043",
          "dl-de/by-2-0");

  @Test
  void citesInDatacitesFormUnlessAskedOtherwise() {
    Answer answer = CITING.answer(new Question(null, null, null), TABLE::work);

    assertThat(document(answer).text())
        .startsWith(
            "Statistisches Bundesamt (Destatis) (2026): Schutzsuchende: Deutschland (Tabelle"
                + " 12531-0043). Version 4. Statistisches Bundesamt (Destatis). (Dataset)."
                + " https://")
        .endsWith("[Abruf 2026-03-27T13:13:00+01:00, SHA-256 " + "ab".repeat(32) + "]\n");
    assertThat(document(answer).fileName()).isEqualTo("0195f5a2-7a51-7c1e-8f0d-3a2b1c4d5e6f-4.txt");
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void saysInEveryStyleAllThatATableIsFoundBy(Style style) {
    Written german = CITING.write(TABLE.work(Language.DE), style, Language.DE);
    Written english = CITING.write(TABLE.work(Language.EN), style, Language.EN);

    assertThat(german.text())
        .contains("Tabelle 12531-0043", "Version 4", "2026", "ab".repeat(32), "/table/12531-0043");
    assertThat(english.text()).contains("Table 12531-0043", "Version 4", "Retrieved 2026-03-27T13");
  }

  @Test
  void namesWhatItKnowsToWhoAsksForSomethingElse() {
    Answer style = CITING.answer(new Question("vancouver<script>", null, null), TABLE::work);
    Answer language = CITING.answer(new Question(null, "fr", null), TABLE::work);
    Answer form = CITING.answer(new Question(null, null, "pdf"), TABLE::work);

    assertThat(style)
        .isEqualTo(
            new Answer.Refused(
                "„vancouver?script?“ ist als Stil unbekannt. Möglich sind: datacite, apa,"
                    + " din-1505-2, iso690, chicago-author-date, harvard, kzfss.",
                "\"vancouver?script?\" is not a known style. Known are: datacite, apa, din-1505-2,"
                    + " iso690, chicago-author-date, harvard, kzfss."));
    assertThat(((Answer.Refused) language).english()).endsWith("Known are: de, en.");
    assertThat(((Answer.Refused) form).german()).contains("csl-json, bibtex, ris, schema.org");
  }

  @Test
  void describesOnlyDataSetsForPortalsOfOpenData() {
    Question question = new Question(null, null, "dcat-ap.de");

    Answer table = CITING.answer(question, TABLE::work);
    Answer page = CITING.answer(question, _ -> Work.of("webpage", "a").with("title", "Seite"));

    assertThat(document(table).text()).contains("dcat:Dataset");
    assertThat(page).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void leavesGermanTitlesInEnglishStylesAsTheyAre() {
    Written written = CITING.write(TABLE.work(Language.EN), Style.CHICAGO_AUTHOR_DATE, Language.EN);
    Work english =
        Work.of("book", "a").with("title", "Who counts as a migrant").with("language", "en");

    assertThat(TABLE.work(Language.EN).text("language")).isEqualTo("de");
    assertThat(written.text()).contains("“Schutzsuchende: Deutschland (Table");
    assertThat(CITING.write(english, Style.CHICAGO_AUTHOR_DATE, Language.EN).text())
        .contains("Who Counts as a Migrant");
  }

  @Test
  void keepsMarkupInATitleAsText() {
    Work work = Work.of("book", "a").with("title", "<script>alert(1)</script> & <i>mehr</i>");

    Written written = CITING.write(work, Style.HARVARD, Language.EN);

    assertThat(written.text()).contains("<script>alert(1)</script> & <i>mehr</i>");
    assertThat(written.html())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;i&gt;mehr&lt;/i&gt;");
  }

  @Test
  void givesManyAtOnceEachTheirOwn() {
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int at = 0; at < 400; at++) {
        String title = "Titel" + at;
        threads.submit(() -> {
          Work work = Work.of("book", "w").with("title", title).dated("issued", 2020);
          if (!CITING.write(work, Style.KZFSS, Language.DE).text().startsWith(title + ". 2020")) {
            wrong.add(title);
          }
          return null;
        });
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static Answer.Document document(Answer answer) {
    return (Answer.Document) answer;
  }
}
