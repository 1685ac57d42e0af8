package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.events.WrittenIn;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.ingest.events.ItemIngested;
import org.junit.jupiter.api.Test;

class EnrichmentTest {

  private static final Enrichment ENRICHMENT =
      new Enrichment(Tagger.of(Vocabulary.migration()), Places.load());

  @Test
  void addsLanguageTopicsCitationsAndHowToCite() {
    ItemIngested item =
        Items.item("Zahl der Schutzsuchenden gestiegen")
            .body(
                "<p>Das zeigt die Tabelle 12531-0043 des Statistischen Bundesamts, siehe"
                    + " <a href='https://doi.org/10.1234/abc'>die Studie</a>.</p>")
            .build();

    ItemEnriched enriched = ENRICHMENT.enrich(item);

    assertThat(enriched.item()).isSameAs(item);
    assertThat(enriched.language()).isEqualTo("de");
    assertThat(enriched.topics()).extracting(Topic::slug).startsWith("schutzsuchende");
    assertThat(enriched.citations())
        .extracting(Citation::type, Citation::value)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("genesis", "12531-0043"),
            org.assertj.core.api.Assertions.tuple("doi", "10.1234/abc"));
    assertThat(enriched.citeAs().de()).contains("Zahl der Schutzsuchenden gestiegen. Fassung 1.");
  }

  @Test
  void quotesEachPassageAsItStandsInThePlainText() {
    ItemIngested item =
        Items.item("Integration 😀 und Einbürgerung")
            .body("<p>Mehr <em>Einbürgerungs</em>anträge 😀, mehr&nbsp;Integrationskurse.</p>")
            .build();
    String body = PlainText.ofHtml(item.body()).text();

    ItemEnriched enriched = ENRICHMENT.enrich(item);

    assertThat(enriched.topics()).isNotEmpty();
    assertThat(enriched.topics().stream().flatMap(topic -> topic.passages().stream()))
        .isNotEmpty()
        .allSatisfy(passage -> assertThat(passage.text()).isEqualTo(cut(passage, item, body)));
  }

  @Test
  void namesAValueOnceAndNeverTheItemItself() {
    ItemIngested item =
        Items.item("Studie")
            .body(
                "<p>https://example.org/b <a href='https://example.org/b'>b</a>"
                    + " <a href='https://example.org/a'>weiterlesen</a></p>")
            .build();

    ItemEnriched enriched = ENRICHMENT.enrich(item);

    assertThat(enriched.citations())
        .extracting(Citation::value)
        .containsExactly("https://example.org/b");
  }

  @Test
  void namesThePlaces() {
    ItemIngested item =
        Items.item("Mehr Syrer in Köln").body("<p>Das teilte die Stadt mit.</p>").build();

    ItemEnriched enriched = ENRICHMENT.enrich(item);

    assertThat(enriched.places())
        .extracting(Place::code)
        .containsExactlyInAnyOrder("iso3166:SY", "ags:05315");
    assertThat(enriched.languages()).isEmpty();
  }

  @Test
  void tellsWhatIsWrittenInWhichLanguageWhereAnItemIsMixed() {
    String german = "Die Zahl der Schutzsuchenden ist nach Angaben der Behörde deutlich gestiegen.";
    String english = "The number of people who sought protection has risen, the agency 😀 said.";
    ItemIngested item =
        Items.item("Mehr Schutzsuchende in den Städten des Landes")
            .language("de-DE")
            .body("<p>" + german + "</p><blockquote>" + english + "</blockquote>")
            .build();

    ItemEnriched enriched = ENRICHMENT.enrich(item);

    int line = german.length() + 1;
    assertThat(enriched.language()).isEqualTo("de-DE");
    assertThat(enriched.languages())
        .containsExactly(
            new WrittenIn("de", "headline", 0, 45),
            new WrittenIn("de", "body", 0, line),
            new WrittenIn("en", "body", line, line + english.codePointCount(0, english.length())));
  }

  @Test
  void takesAnEmptyItem() {
    ItemEnriched enriched = ENRICHMENT.enrich(Items.item("").build());

    assertThat(enriched.topics()).isEmpty();
    assertThat(enriched.citations()).isEmpty();
    assertThat(enriched.places()).isEmpty();
    assertThat(enriched.languages()).isEmpty();
    assertThat(enriched.language()).isEqualTo("und");
  }

  private static String cut(Passage passage, ItemIngested item, String body) {
    String field = passage.field().equals("headline") ? item.headline() : body;
    return field.substring(
        field.offsetByCodePoints(0, passage.start()), field.offsetByCodePoints(0, passage.end()));
  }
}
