package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HarvestTest {

  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private static final @Nullable Token NO_MORE = null;

  private final Harvest begun = Harvest.NEW.begin(Granularity.SECOND);

  @Test
  void theMarkIsWhenTheFirstPageWasMade() {
    Harvest after =
        begun
            .taken(page(NOW.minusSeconds(5), "a", "2026-03-01"), NOW)
            .taken(page(NOW.plusSeconds(55), NO_MORE, "2026-03-02"), NOW.plusSeconds(60));

    assertThat(after).isEqualTo(new Harvest(NOW.minusSeconds(5), null));
  }

  @Test
  void aRepositoryWhoseClockIsAheadIsNotBelieved() {
    Harvest after = begun.taken(page(NOW.plus(Duration.ofDays(900)), NO_MORE), NOW);

    assertThat(after.mark()).isEqualTo(NOW);
  }

  @Test
  void theNextListOverlapsByOneUnit() {
    Harvest known = new Harvest(NOW, null);

    assertThat(known.begin(Granularity.SECOND).list().from()).isEqualTo("2026-03-10T07:59:59Z");
    assertThat(known.begin(Granularity.DAY).list().from()).isEqualTo("2026-03-09T00:00:00Z");
  }

  @Test
  void aListInOrderBeginsAgainAtItsLatestDatestamp() {
    Harvest broken = begun.taken(page(NOW, "a", "2026-03-01", "2026-03-02"), NOW).restarted();

    assertThat(broken.list().from()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(broken.list().token()).isNull();
  }

  @Test
  void aListWithoutOrderBeginsFromItsBeginning() {
    Harvest broken = begun.taken(page(NOW, "a", "2026-03-02", "2026-03-01"), NOW).restarted();

    assertThat(broken.list().from()).isNull();
    assertThat(broken.taken(page(NOW, NO_MORE, "2026-03-01"), NOW).mark()).isEqualTo(NOW);
  }

  @Test
  void afterAListThatWasCutShortTheMarkStays() {
    Harvest whole = new Harvest(NOW.minusSeconds(9_000), null).begin(Granularity.SECOND);

    Harvest after =
        whole
            .taken(page(NOW, "a", "2026-03-11"), NOW)
            .restarted()
            .taken(page(NOW, NO_MORE, "2026-03-12"), NOW);

    assertThat(after).isEqualTo(new Harvest(NOW.minusSeconds(9_000), null));
  }

  @Test
  void aTokensLifeCountsFromTheAnswerWhateverTheClocksSay() {
    Instant theirs = NOW.minus(Duration.ofDays(400));
    Token token = new Token("a", theirs.plus(Duration.ofHours(1)));
    Harvest open = begun.taken(page(theirs, token, "2026-03-01"), NOW);

    assertThat(open.at(NOW.plus(Duration.ofMinutes(59))).list().token()).isNotNull();
    assertThat(open.at(NOW.plus(Duration.ofMinutes(62))).list().token()).isNull();
  }

  @Test
  void aTokenThatWasDeadOnArrivalIsTriedAllTheSame() {
    Token token = new Token("a", NOW.minus(Duration.ofDays(1)));
    Harvest open = begun.taken(page(NOW, token, "2026-03-01"), NOW);

    assertThat(open.at(NOW.plus(Duration.ofDays(1)))).isEqualTo(open);
  }

  @Test
  void theSameTokenAgainGoesNowhere() {
    Harvest open = begun.taken(page(NOW, "a", "2026-03-01"), NOW);

    assertThat(Turn.of(open, page(NOW, "a", "2026-03-01"), NOW)).isInstanceOf(Turn.Again.class);
    assertThat(Turn.of(open, page(NOW, "b", "2026-03-02"), NOW)).isInstanceOf(Turn.Taken.class);
  }

  private static Page page(Instant made, String token, String... datestamps) {
    return page(made, new Token(token, null), datestamps);
  }

  private static Page page(Instant made, @Nullable Token token, String... datestamps) {
    List<Entry> entries =
        Arrays.stream(datestamps)
            .<Entry>map(day -> new Entry.Deleted("oai:a:" + day, Granularity.time(day)))
            .toList();
    return new Page(made, entries, token, null, List.of(), false);
  }
}
