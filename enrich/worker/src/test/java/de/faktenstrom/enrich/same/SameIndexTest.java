package de.faktenstrom.enrich.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameIndexTest {

  private static final String JUNE =
      """
      Asylzahlen für Juni 2025
      Im Juni 2025 wurden 11.234 Asylanträge gestellt, 12,5 Prozent weniger als im Mai.
      Die meisten Menschen kamen aus Syrien (3.456) und Afghanistan (2.345).
      Über 20.111 Anträge wurde entschieden, anhängig sind noch 98.765 Verfahren.
      """;
  private static final String JULY =
      """
      Asylzahlen für Juli 2025
      Im Juli 2025 wurden 10.987 Asylanträge gestellt, 2,2 Prozent weniger als im Juni.
      Die meisten Menschen kamen aus Syrien (3.111) und Afghanistan (2.222).
      Über 19.876 Anträge wurde entschieden, anhängig sind noch 97.531 Verfahren.
      """;

  @TempDir private Path folder;
  private SameIndex index;

  @BeforeEach
  void open() {
    index = SameIndex.in(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void findsTheReprintAndNotTheNextMonth() {
    index.put(1, print(JUNE));
    index.put(2, print(JULY));

    List<Twin> twins =
        index.find(print(JUNE.replace("wurden", "sind") + "\nPressekontakt: Maria Muster"), 3, 10);

    assertThat(twins).extracting(Twin::key).containsExactly(1L);
  }

  @Test
  void doesNotFindTheItemItself() {
    index.put(1, print(JUNE));

    assertThat(index.find(print(JUNE), 1, 10)).isEmpty();
  }

  @Test
  void findsWhatAnItemSaysNowAndNotWhatItSaidBefore() {
    index.put(1, print(JUNE));

    index.put(1, print(JULY));

    assertThat(index.find(print(JUNE), 9, 10)).isEmpty();
    assertThat(index.find(print(JULY), 9, 10)).extracting(Twin::key).containsExactly(1L);
    assertThat(index.size()).isOne();
  }

  @Test
  void forgetsWhatIsRemoved() {
    index.put(1, print(JUNE));

    index.remove(1);

    assertThat(index.find(print(JUNE), 9, 10)).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void findsWhatWasPutBeforeItGrew() {
    Random random = new Random(1);
    index.put(1, print(JUNE));

    for (int i = 2; i < 10_000; i++) {
      index.put(i, print(words(random)));
    }

    assertThat(index.find(print(JUNE), 0, 10)).extracting(Twin::key).containsExactly(1L);
  }

  @Test
  void leavesNoFileBehind() throws Exception {
    index.put(1, print(JUNE));

    index.close();

    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    index = SameIndex.in(folder);
  }

  @Test
  void readsAPrintFromItsBytes() {
    Print print = print(JUNE);

    assertThat(Print.read(print.bytes())).isEqualTo(print);
  }

  @Test
  void takesAnEmptyText() {
    index.put(1, print(""));

    assertThat(index.find(print(""), 2, 10)).isEmpty();
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("wort").append(Integer.toString(random.nextInt(50_000), 26)).append(' ');
    }
    return text.toString();
  }

  private static Print print(String text) {
    return Print.of(new Told("de", text, List.of(), List.of(), List.of()));
  }
}
