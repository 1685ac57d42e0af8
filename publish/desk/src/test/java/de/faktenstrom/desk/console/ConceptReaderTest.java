package de.faktenstrom.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptReaderTest {

  private static final String LABELS = "'labels':{'de':'Asyl','en':'Asylum'}";
  private static final String URI = "'uri':'https://example.org/asyl'";

  @Test
  void readsAConceptWithWhatStandsAbove() {
    Topic topic =
        ConceptReader.read(
                json(
                    "{"
                        + URI
                        + ",'slug':'asyl',"
                        + LABELS
                        + ",'score':7,'passages':[{'field':'x','start':0,'end':1,'text':'x'}],"
                        + "'broader':[{'slug':'schutz',"
                        + LABELS
                        + "}]}"))
            .orElseThrow();

    assertThat(topic.slug()).isEqualTo("asyl");
    assertThat(topic.headings()).extracting(Topic.Heading::slug).containsExactly("asyl", "schutz");
    assertThat(topic.score()).isEqualTo(1);
    assertThat(topic.passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{'uri':'javascript:alert(1)','slug':'asyl','labels':{'de':'a','en':'b'},'score':1}",
        "{'uri':'https://','slug':'asyl','labels':{'de':'a','en':'b'},'score':1}",
        "{'uri':'https://exa mple.org/','slug':'asyl','labels':{'de':'a','en':'b'},'score':1}",
        "{'uri':'https://example.org/asyl','slug':'../all','labels':{'de':'a','en':'b'},'score':1}",
        "{'uri':'https://example.org/asyl','slug':'asyl','labels':{'de':'a\\nb','en':'b'},'score':1}",
        "{'uri':'https://example.org/asyl','slug':'asyl','labels':{'de':' ','en':'b'},'score':1}",
        "{'uri':'https://example.org/asyl','slug':'asyl','labels':{'de':'a'},'score':1}",
        "{'uri':'https://example.org/asyl','slug':'asyl','labels':{'de':'a','en':'b'},'score':1,'broader':[{'slug':'A'}]}"
      })
  void takesNothingElse(String json) {
    assertThat(ConceptReader.read(json(json))).isEmpty();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
