package de.faktenstrom.enrich.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedIndexTest {

  private final ContentReader reader = new ContentReader();
  @TempDir private Path folder;
  private RelatedIndex index;

  @BeforeEach
  void open() throws IOException {
    index = RelatedIndex.open(folder, "a");
    put(1, "Einbürgerungen in Hessen gestiegen");
    put(2, "Zahl der Einbürgerungen in Bayern");
    put(3, "Wohnungen für Geflüchtete");
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsWhatSharesTheWordsInAnyInflection() throws IOException {
    List<Related> found = index.find(content("Die Einbürgerung"), 0, 10);

    assertThat(found).extracting(Related::key).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void findsAcrossLanguagesWhatSharesASubject() throws IOException {
    index.put(4, reader.read("en", "Naturalised citizens", "", List.of("urn:einbuergerung")));
    index.refresh();

    List<Related> found =
        index.find(reader.read("de", "Neubürger", "", List.of("urn:einbuergerung")), 0, 10);

    assertThat(found).extracting(Related::key).containsExactly(4L);
  }

  @Test
  void leavesTheItemItselfOut() throws IOException {
    List<Related> found = index.find(content("Einbürgerungen in Hessen gestiegen"), 1, 10);

    assertThat(found).extracting(Related::key).containsExactly(2L);
    assertThat(found.getFirst().score()).isBetween(0.05f, 0.95f);
  }

  @Test
  void findsWhatAnItemSaysNow() throws IOException {
    put(1, "Sprachkurse");
    index.refresh();

    assertThat(index.find(content("Einbürgerung"), 0, 10))
        .extracting(Related::key)
        .containsExactly(2L);
    assertThat(index.find(content("Sprachkurs"), 0, 10))
        .extracting(Related::key)
        .containsExactly(1L);
  }

  @Test
  void forgetsWhatIsRemoved() throws IOException {
    index.remove(2);
    index.refresh();

    assertThat(index.find(content("Einbürgerung"), 0, 10))
        .extracting(Related::key)
        .containsExactly(1L);
  }

  @Test
  void knowsAfterARestartWhatWasCommittedAndUpToWhere() throws IOException {
    index.commit(42);
    put(4, "Einbürgerung");
    index.close();

    index = RelatedIndex.open(folder, "a");

    assertThat(index.position()).isEqualTo(42);
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void isEmptyForAnotherDatabase() throws IOException {
    index.commit(42);
    index.close();

    index = RelatedIndex.open(folder, "b");

    assertThat(index.position()).isZero();
    assertThat(index.size()).isZero();
  }

  @Test
  void readsAContentFromItsBytes() {
    Content content = content("Zahl der Einbürgerungen in Bayern");

    assertThat(Content.read(content.bytes())).isEqualTo(content);
  }

  private void put(long key, String text) throws IOException {
    index.put(key, content(text));
  }

  private Content content(String text) {
    return reader.read("de", text, "", List.of());
  }
}
