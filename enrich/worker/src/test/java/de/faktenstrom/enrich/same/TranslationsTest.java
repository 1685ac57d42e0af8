package de.faktenstrom.enrich.same;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One message in German and English, among others of its series and its form. The texts are our
/// own, sentence by sentence the same; the English one leaves out every fifth sentence, and nobody
/// rewrote it freely. The figures are printed.
class TranslationsTest {

  private static final double RECALL = 0.9;
  private static final double PRECISION = 0.95;
  private static final int SERIES = 10;
  private static final int IN_A_SERIES = 6;

  @TempDir private Path folder;

  @Test
  void findsTheSameMessageInTheOtherLanguage() throws IOException {
    Random random = new Random(20_261_128);
    Corpus corpus = new Corpus();
    int story = 0;
    for (Forms.Form form : Forms.all()) {
      for (int series = 0; series < SERIES; series++) {
        Slots slots = new Slots(random);
        for (int issue = 0; issue < IN_A_SERIES; issue++) {
          corpus.add(story, "de", form.write(slots, false, random, 0.1));
          if (random.nextInt(3) > 0) {
            corpus.add(story, "en", form.write(slots, true, random, 0.2));
          }
          story++;
          slots = slots.next();
        }
      }
    }

    Corpus.Found found = corpus.measure(folder, true);

    Measured.row("the same in German and English", "%,d texts, %s", corpus.size(), found);
    String file = System.getProperty("same.errors");
    if (file != null) {
      Files.write(Path.of(file + "-translations"), found.errors());
    }
    assertThat(found.recall()).isGreaterThanOrEqualTo(RECALL);
    assertThat(found.precision()).isGreaterThanOrEqualTo(PRECISION);
  }
}
