package de.faktenstrom.newsletter;

import static de.faktenstrom.newsletter.Samples.NOON;
import static de.faktenstrom.newsletter.Samples.topics;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Filter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundleTest {

  private final Candidate asylum =
      new Candidate(Samples.released(Samples.uri(), "Asyl", NOON, "asyl"), true, null);
  private final Candidate school =
      new Candidate(
          Samples.released(Samples.uri(), "Schule", NOON.minusSeconds(9), "schule"), true, null);
  private final Candidate mended =
      new Candidate(
          Samples.corrected(Samples.uri(), 2, "Alt", NOON.minusSeconds(99), "asyl"), true, null);

  @Test
  void whoGetsTheSameSharesABundle() {
    List<Reader> readers =
        List.of(
            ChoiceTest.reader(Filter.ALL),
            ChoiceTest.reader(topics("asyl"), topics("schule")),
            ChoiceTest.reader(topics("schule")),
            ChoiceTest.reader(topics("sport")));

    List<Bundle> bundles = Bundle.of(readers, List.of(school, asylum), Map.of());

    assertThat(bundles)
        .extracting(Bundle::items)
        .containsExactly(List.of(asylum, school), List.of(school));
    assertThat(bundles).extracting(bundle -> bundle.readers().size()).containsExactly(2, 1);
  }

  @Test
  void whoHasAnItemGetsTheRest() {
    Reader reader = ChoiceTest.reader(Filter.ALL);
    var holdings = Map.of(reader.subscriber(), Map.of(asylum.uri(), new Holding(1, false)));

    List<Bundle> bundles = Bundle.of(List.of(reader), List.of(asylum, school), holdings);

    assertThat(bundles.getFirst().items()).containsExactly(school);
  }

  @Test
  void correctionsComeFirst() {
    List<Bundle> bundles =
        Bundle.of(List.of(ChoiceTest.reader(Filter.ALL)), List.of(asylum, mended), Map.of());

    assertThat(bundles.getFirst().items()).containsExactly(mended, asylum);
  }

  @Test
  void tooManyItemsAreCountedNotShown() {
    List<Candidate> many =
        IntStream.range(0, Bundle.ROOM + 7)
            .mapToObj(
                i -> new Candidate(Samples.released(Samples.uri(), "N" + i, NOON), true, null))
            .toList();

    Bundle bundle = Bundle.of(List.of(ChoiceTest.reader(Filter.ALL)), many, Map.of()).getFirst();

    assertThat(bundle.items()).hasSize(Bundle.ROOM);
    assertThat(bundle.more()).isEqualTo(7);
  }
}
