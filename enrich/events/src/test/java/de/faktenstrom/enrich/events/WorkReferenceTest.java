package de.faktenstrom.enrich.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkReferenceTest {

  @Test
  void namesThreeOfMany() {
    List<Work.Name> many =
        IntStream.range(0, 6).mapToObj(i -> new Work.Name("N" + i, null, null)).toList();

    assertThat(WorkReference.of(work(many, "Titel?", "2020-03-01"), "de"))
        .isEqualTo("N0; N1; N2 u. a. (2020): Titel? Verlag");
    assertThat(WorkReference.of(work(many, "Title.", null), "en"))
        .isEqualTo("N0; N1; N2 et al.: Title. Verlag");
  }

  @Test
  void saysWhatThereIs() {
    List<Work.Name> ada = List.of(new Work.Name("Beispiel", "Ada", null));

    assertThat(WorkReference.of(work(List.of(), "Titel", null), "de")).isEqualTo("Titel. Verlag");
    assertThat(WorkReference.of(work(List.of(), "Titel", "2020"), "de"))
        .isEqualTo("(2020): Titel. Verlag");
    assertThat(WorkReference.of(work(ada, null, "2020"), "de"))
        .isEqualTo("Beispiel, Ada (2020). Verlag");
    assertThat(WorkReference.of(work(List.of(), null, "2020"), "de")).isEmpty();
  }

  private static Work work(
      List<Work.Name> authors, @Nullable String title, @Nullable String issued) {
    return new Work(
        "book",
        title,
        authors,
        null,
        null,
        null,
        null,
        "Verlag",
        issued,
        null,
        null,
        List.of(),
        "dnb",
        Instant.EPOCH);
  }
}
