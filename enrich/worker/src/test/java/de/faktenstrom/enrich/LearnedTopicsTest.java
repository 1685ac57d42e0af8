package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.indexing.ModelInUse;
import de.faktenstrom.enrich.indexing.Training;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Topics by a model of a foreign vocabulary, beside those by labels.
class LearnedTopicsTest {

  private static final Vocabulary OWN = Vocabulary.migration();
  private static final Tagger TAGGER = Tagger.of(OWN);

  @TempDir private Path home;

  @Test
  void givesOwnConceptsForWhatMeansTheSame() throws IOException {
    List<Topic> topics = learned(train()).in(item("Vermieter und Nebenkosten", "", "Kaution"));

    assertThat(topics)
        .singleElement()
        .satisfies(topic -> {
          assertThat(topic.slug()).isEqualTo(Indexed.HOUSING);
          assertThat(topic.labels().en()).isEqualTo("Housing");
          assertThat(topic.passages()).isEmpty();
          assertThat(topic.nearest())
              .hasSize(3)
              .allSatisfy(near -> assertThat(near.similarity()).isBetween(0.1, 1.0));
        });
  }

  @Test
  void givesNothingForWhatIsNoConceptOfOurs() throws IOException {
    assertThat(learned(train()).in(item("Suppe aus der Pfanne", "", "Teig im Backofen"))).isEmpty();
  }

  @Test
  void keepsWhatLabelsSayAndAddsTheNearestTexts() throws IOException {
    Document item = item("Vermieter, Nebenkosten, Kaution", "", "Der Altbau und das Wohnen.");

    Topic topic = learned(train()).in(item).getFirst();

    Topic labelled = TAGGER.tag(item).getFirst();
    assertThat(labelled.slug()).isEqualTo(Indexed.HOUSING);
    assertThat(topic.passages()).isEqualTo(labelled.passages());
    assertThat(topic.score()).isGreaterThanOrEqualTo(labelled.score());
    assertThat(topic.nearest()).isNotEmpty();
  }

  @Test
  void tagsByLabelsAsLongAsThereIsNoModel() {
    Document item = item("Wohnen in der Stadt", "", "");

    assertThat(learned(home.resolve("none")).in(item)).isEqualTo(TAGGER.tag(item));
  }

  @Test
  void takesUpANewModelAndGoesOnWithTheOldOneWhereItCannotBeOpened() throws IOException {
    Path place = home.resolve("model");
    Topics topics = learned(place);
    Document item = item("Vermieter und Nebenkosten", "", "Kaution");

    assertThat(topics.in(item)).isEmpty();
    train();
    assertThat(topics.in(item)).hasSize(1);
    String none = "model-00000000-0000-0000-0000-000000000000";
    Files.createDirectory(place.resolve(none));
    Files.writeString(place.resolve("current"), none);

    assertThat(topics.in(item)).hasSize(1);
  }

  @Test
  void findsPassagesOfTheAbstractInTheirField() {
    LearnedText text = LearnedText.of(item("Titel", "Ein 😀 Satz", "Mehr vom Wohnen"));
    int start = "Ein 😀 Satz\n".codePointCount(0, "Ein 😀 Satz\n".length());

    List<Passage> passages =
        text.passages(
            List.of(
                new Passage("title", 0, 5, "Titel"),
                new Passage("abstract", 6, 10, "Satz"),
                new Passage("abstract", start + 9, start + 15, "Wohnen"),
                new Passage("abstract", 8, start + 4, "tz\nMehr")));

    assertThat(passages)
        .containsExactly(
            new Passage("headline", 0, 5, "Titel"),
            new Passage("teaser", 6, 10, "Satz"),
            new Passage("body", 9, 15, "Wohnen"));
  }

  @Test
  void readsNoMoreOfABodyThanAnAbstractIsLong() {
    String body = "Wohnung ".repeat(2_000);

    LearnedText text = LearnedText.of(item("Titel", "Anreißer", body));

    assertThat(text.summary().length()).isBetween(2_900, 3_010);
    assertThat(text.summary()).endsWith("Wohnung\n");
  }

  private Path train() throws IOException {
    Path place = home.resolve("model");
    Training.train(Indexed.gnd(), Indexed.works(300), place, false, _ -> {});
    return place;
  }

  private static Topics learned(Path place) {
    return new LearnedTopics(OWN, TAGGER, new ModelInUse(place));
  }

  private static Document item(String headline, String teaser, String body) {
    return new Document(
        "de",
        List.of(
            new Document.Field("headline", headline),
            new Document.Field("teaser", teaser),
            new Document.Field("body", body)));
  }
}
