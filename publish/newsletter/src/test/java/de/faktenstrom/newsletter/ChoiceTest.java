package de.faktenstrom.newsletter;

import static de.faktenstrom.newsletter.Samples.NOON;
import static de.faktenstrom.newsletter.Samples.correctionsOnly;
import static de.faktenstrom.newsletter.Samples.topics;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Filter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final String URI = Samples.uri();

  static Reader reader(Filter... filters) {
    return new Reader(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Arrays.stream(filters).map(f -> new Reader.Wish(f, Instant.MIN)).toList());
  }

  private static boolean wants(Reader reader, Announcement item, boolean news, Holding held) {
    return Choice.wants(reader, new Candidate(item, news, null), held);
  }

  @Nested
  class News {

    private final Announcement item = Samples.released(URI, "Neu", NOON, "asyl");

    @Test
    void goesToWhoAsksForItsTopic() {
      assertThat(wants(reader(topics("asyl")), item, true, Holding.NOTHING)).isTrue();
      assertThat(wants(reader(topics("bildung")), item, true, Holding.NOTHING)).isFalse();
    }

    @Test
    void goesToWhoAsksForATopicAboveIt() {
      assertThat(wants(reader(topics("migration")), item, true, Holding.NOTHING)).isTrue();
    }

    @Test
    void goesOnceToWhoAsksForItTwice() {
      var chosen =
          Choice.choose(
              reader(topics("asyl"), Filter.ALL),
              List.of(new Candidate(item, true, null)),
              Map.of());

      assertThat(chosen).hasSize(1);
    }

    @Test
    void doesNotGoToWhoSubscribedLater() {
      var later =
          new Reader(
              UUID.randomUUID(),
              UUID.randomUUID(),
              List.of(new Reader.Wish(Filter.ALL, NOON.plusSeconds(1))));

      assertThat(wants(later, item, true, Holding.NOTHING)).isFalse();
    }
  }

  @Nested
  class ACorrection {

    private final Announcement item = Samples.corrected(URI, 2, "Korrigiert", NOON, "asyl");

    @Test
    void goesToWhoGotTheWrongVersionWhateverTheirFilter() {
      assertThat(wants(reader(topics("bildung")), item, false, new Holding(1, false))).isTrue();
    }

    @Test
    void goesToWhoAsksForCorrections() {
      assertThat(wants(reader(correctionsOnly()), item, false, Holding.NOTHING)).isTrue();
    }

    @Test
    void doesNotGoToWhoNeverGotTheItem() {
      assertThat(wants(reader(Filter.ALL), item, false, Holding.NOTHING)).isFalse();
    }

    @Test
    void isNewsToWhoWouldHaveGotTheItem() {
      assertThat(wants(reader(Filter.ALL), item, true, Holding.NOTHING)).isTrue();
    }
  }

  @Nested
  class AWithdrawal {

    private final Announcement item = Samples.withdrawn(URI, 3, "Zurück", NOON);

    @Test
    void goesToWhoGotTheItem() {
      assertThat(wants(reader(topics("bildung")), item, false, new Holding(2, false))).isTrue();
    }

    @Test
    void doesNotGoToWhoNeverGotTheItem() {
      assertThat(wants(reader(Filter.ALL), item, true, Holding.NOTHING)).isFalse();
    }
  }

  @Property
  void nobodyGetsARevisionTwiceOrAnOlderOne(
      @ForAll @IntRange(min = 1, max = 5) int got,
      @ForAll @IntRange(min = 1, max = 5) int revision,
      @ForAll boolean news) {
    Announcement item = Samples.updated(URI, revision, "Stand", NOON);

    boolean wanted = wants(reader(Filter.ALL), item, news, new Holding(got, false));

    assertThat(wanted).isEqualTo(revision > got);
  }
}
