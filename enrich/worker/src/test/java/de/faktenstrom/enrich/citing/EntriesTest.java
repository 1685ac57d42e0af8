package de.faktenstrom.enrich.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.bibliography.ReferenceParser;
import de.faktenstrom.enrich.citing.Reference.Entry;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.text.PlainText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EntriesTest {

  private static final String TEXT =
      """
      😀 Viele kamen 2015 an (Brenner/Kurz 2019).

      ## Literatur
      - Brenner, Anna/Kurz, Jan (2019): Ankommen. Ein Bericht. In: Soziale Welt, 70(3),
        S. 12–30. DOI: 10.1234/ABC.5
      - Danach ist Schluss, ohne dass jemand etwas sagt.
      """;

  @Test
  void findsAnEntryWithWhatStandsInIt() {
    List<Citation> citations = Citations.in("body", PlainText.ofText(TEXT));

    assertThat(citations).extracting(Citation::type).containsExactly("reference", "doi");
    assertThat(citations.getFirst().value())
        .isEqualTo(
            "Brenner, Anna/Kurz, Jan (2019): Ankommen. Ein Bericht. In: Soziale Welt, 70(3), S."
                + " 12–30. DOI: 10.1234/ABC.5");
    assertThat(citations.getFirst().link()).isEqualTo("https://doi.org/10.1234/abc.5");
    assertThat(citations.getFirst().passage().start())
        .isEqualTo(TEXT.codePointCount(0, TEXT.indexOf("Brenner, Anna")));
  }

  @Test
  void readsHtmlAndNotes() {
    String html =
        "<p>Text</p><h2>Quellen</h2><ol><li>Roth, Eva: Bleiben, in: Merkur 54 (2000), S. 512–519."
            + "</li><li>BAMF (2021): Das Bundesamt in Zahlen. Nürnberg.</li></ol>";
    String note = "So ist es.[^1]\n\n[^1]: Roth, Eva: Bleiben, in: Merkur 54 (2000), S. 512–519.";

    assertThat(Citations.found(PlainText.ofHtml(html)))
        .extracting(Found::type)
        .containsExactly("reference", "reference");
    assertThat(Citations.found(PlainText.ofText(note)))
        .extracting(Found::type)
        .containsExactly("reference");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Brenner, Anna/Kurz, Jan (2019): Ankommen. Ein Bericht. In: Soziale Welt, 70(3), S. 12–30."
            + " DOI: 10.1234/ABC.5 |"
            + " {'type':'article-journal','author':[{'family':'Brenner','given':'Anna'},{'family':'Kurz','given':'Jan'}],'title':'Ankommen."
            + " Ein Bericht','container-title':'Soziale"
            + " Welt','issued':{'date-parts':[[2019]]},'volume':'70','issue':'3','page':'12-30','DOI':'10.1234/abc.5','URL':'https://doi.org/10.1234/abc.5'}",
        "Kurz, Jan (2016): Wohnen in der Stadt. In: von der Heide, Eva (Hrsg.): Handbuch"
            + " Integration. Bielefeld: transcript, S. 101 ff. |"
            + " {'type':'chapter','author':[{'family':'Kurz','given':'Jan'}],'editor':[{'family':'Heide','given':'Eva','non-dropping-particle':'von"
            + " der'}],'title':'Wohnen in der Stadt','container-title':'Handbuch"
            + " Integration','issued':{'date-parts':[[2016]]},'page':'101"
            + " ff.','publisher':'transcript','publisher-place':'Bielefeld'}",
        "Bundesamt für Migration und Flüchtlinge (o. J.): Was ist Integration? Nürnberg."
            + " https://www.example.org/a (abgerufen am 12.03.2021). |"
            + " {'type':'webpage','author':[{'literal':'Bundesamt für Migration und"
            + " Flüchtlinge'}],'title':'Was ist Integration?','issued':{'literal':'o."
            + " J.'},'accessed':{'date-parts':[[2021,3,12]]},'publisher-place':'Nürnberg','URL':'https://www.example.org/a'}",
        "Roth, Eva (Hrsg.) (2012): Handbuch Migration. 2., überarb. Aufl., Wiesbaden: Springer VS."
            + " ISBN 978-3-16-148410-0. |"
            + " {'type':'book','editor':[{'family':'Roth','given':'Eva'}],'title':'Handbuch"
            + " Migration','issued':{'date-parts':[[2012]]},'edition':'2','publisher':'Springer"
            + " VS','publisher-place':'Wiesbaden','ISBN':'9783161484100'}"
      })
  void saysInCslWhatTheEntrySays(String reference, String json) {
    Reference entry =
        Citations.found(PlainText.ofText("Literatur\n" + reference)).stream()
            .map(Found::reference)
            .filter(Entry.class::isInstance)
            .findFirst()
            .orElseThrow();

    String id = JsonMapper.shared().writeValueAsString("reference:" + reference);
    assertThat(JsonMapper.shared().writeValueAsString(Csl.of(entry)))
        .isEqualTo("{\"id\":" + id + "," + json.replace('\'', '"').substring(1));
  }

  @Property(tries = 300)
  void failsOnNoWords(@ForAll("words") String words) {
    ReferenceParser parser = ReferenceParser.usual();

    Map<String, Object> item = Csl.of(new Entry(words, parser.parse(words), List.of()));

    assertThat(item).containsKeys("id", "type");
    assertThat(item.get("title") instanceof String title && !words.contains(title)).isFalse();
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Roth,",
            "A.",
            "(2019):",
            "In:",
            "Titel.",
            "S. 12–30",
            "„",
            "“",
            "Bd. 3,",
            "(Hrsg.)",
            "o. J.",
            "Berlin:",
            "Verlag",
            "1899–1903",
            "(abgerufen am",
            "3. Mai 2023)",
            "Übers. von");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(30)
        .map(list -> String.join(" ", list));
  }
}
