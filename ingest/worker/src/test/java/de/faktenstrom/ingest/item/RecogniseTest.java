package de.faktenstrom.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Arrival.Handle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecogniseTest {

  private static final SourceRef SOURCE =
      new SourceRef(new UUID(0, 7).toString(), "s", null, null, Trust.REVIEW);
  private final AtomicLong ids = new AtomicLong();

  @Test
  void unknownIsCreatedAtVersionOne() {
    List<Verdict> verdicts = recognise(Map.of(), arrival("a", "1", null));

    assertThat(verdicts)
        .extracting(Verdict::outcome, Verdict::version)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("created", 1));
  }

  @Test
  void backToAnOlderContentIsANewVersion() {
    List<Verdict> verdicts =
        recognise(
            Map.of(),
            arrival("a", "A", null),
            arrival("a", "B", null),
            arrival("a", "A", null),
            arrival("a", "A", null));

    assertThat(verdicts)
        .extracting(Verdict::outcome)
        .containsExactly("created", "changed", "changed", "unchanged");
    assertThat(verdicts).extracting(Verdict::version).containsExactly(1, 2, 3, 3);
    assertThat(verdicts).extracting(Verdict::uri).containsOnly(verdicts.getFirst().uri());
  }

  @Property
  void versionsOfAnItemCountWithoutGapsAndNeighboursDiffer(
      @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'c') Character> keys,
      @ForAll @IntRange(min = 1, max = 3) int contents) {
    Arrival[] arrivals = new Arrival[keys.size()];
    for (int i = 0; i < arrivals.length; i++) {
      arrivals[i] = arrival(String.valueOf(keys.get(i)), String.valueOf(i % contents), null);
    }

    List<Verdict> verdicts = recognise(Map.of(), arrivals);

    Map<UUID, Verdict> latest = new HashMap<>();
    for (Verdict verdict : verdicts) {
      Verdict before = latest.put(verdict.item(), verdict);
      int expected =
          before == null ? 1 : before.version() + (verdict instanceof Verdict.Changed ? 1 : 0);
      assertThat(verdict.version()).isEqualTo(expected);
      assertThat(before != null && hash(before).equals(hash(verdict)))
          .isEqualTo(verdict instanceof Verdict.Unchanged);
    }
    assertThat(latest).hasSize((int) keys.stream().distinct().count());
  }

  @Nested
  class WhenTheNameChanged {

    private final Known item =
        new Known(new UUID(0, 1), new Handle(SOURCE.id(), "old"), "https://example.org/a", 3, "x");

    @Test
    void theAddressIsEnough() {
      Arrival renamed = arrival("new", "1", "https://example.org/a");

      assertThat(Recognise.moved(List.of(renamed), List.of(), List.of(item)))
          .containsExactly(Map.entry(renamed.handle(), item));
    }

    @Test
    void httpOrHttpsIsTheSame() {
      Arrival renamed = arrival("new", "1", "http://example.org/a");

      assertThat(Recognise.moved(List.of(renamed), List.of(), List.of(item))).hasSize(1);
    }

    @Test
    void anAddressTwiceInTheDocumentSaysNothing() {
      List<Arrival> both =
          List.of(
              arrival("n", "1", "https://example.org/a"),
              arrival("m", "2", "https://example.org/a"));

      assertThat(Recognise.moved(both, List.of(), List.of(item))).isEmpty();
    }

    @Test
    void anAddressOfTwoItemsSaysNothing() {
      Known other =
          new Known(new UUID(0, 2), new Handle(SOURCE.id(), "older"), item.linkKey(), 1, "y");

      assertThat(
              Recognise.moved(
                  List.of(arrival("n", "1", item.linkKey())), List.of(), List.of(item, other)))
          .isEmpty();
    }

    @Test
    void anItemThatIsThereByItsOwnNameIsNotTakenAway() {
      List<Arrival> both =
          List.of(
              arrival("old", "1", "https://example.org/moved"), arrival("n", "2", item.linkKey()));

      assertThat(Recognise.moved(both, List.of(item), List.of(item))).isEmpty();
    }

    @Test
    void aFrontPageSaysNothing() {
      Known front =
          new Known(new UUID(0, 2), new Handle(SOURCE.id(), "old"), "https://example.org/", 1, "y");

      assertThat(
              Recognise.moved(
                  List.of(arrival("n", "1", "https://example.org/")), List.of(), List.of(front)))
          .isEmpty();
    }
  }

  private List<Verdict> recognise(Map<Handle, Known> known, Arrival... arrivals) {
    return Recognise.recognise(List.of(arrivals), known, () -> new UUID(1, ids.incrementAndGet()));
  }

  private static String hash(Verdict verdict) {
    return verdict.arrival().draft().hash();
  }

  private static Arrival arrival(String key, String body, String link) {
    Content content = new Content(Kind.ARTICLE, "h", null, body, null, List.of(), null);
    return new Arrival(SOURCE, new Draft(key, key, content, link, List.of(), null, null), "-");
  }
}
