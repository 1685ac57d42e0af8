package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static de.faktenstrom.feeds.Samples.updated;
import static de.faktenstrom.feeds.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectorIT {

  private final TestFeeds feeds = new TestFeeds();

  @Test
  void showsFiftyItemsTheNewestFirst() {
    feeds.project(IntStream.range(0, 60).mapToObj(Samples::released).toList());

    List<Place> places = feeds.reads.places(FeedName.ALL);

    assertThat(places).hasSize(50);
    assertThat(places.getFirst().item()).isEqualTo(Samples.id(59));
    assertThat(places.getLast().item()).isEqualTo(Samples.id(10));
  }

  @Test
  void keepsTheIdOfACorrectedItemAndAddsANotice() {
    feeds.project(released(1));
    feeds.project(corrected(1, 2, at(30)));

    String rss = feeds.text(FeedName.ALL, Format.RSS);

    assertThat(rss).containsOnlyOnce(">urn:uuid:" + Samples.id(1) + "<");
    assertThat(rss).containsOnlyOnce("<title>Korrektur: ");
    assertThat(rss.split("<item>", -1)).hasSize(3);
  }

  @Test
  void leavesOfAWithdrawnItemOnlyTombstoneAndNotice() {
    feeds.project(released(1), released(2));
    feeds.project(corrected(1, 2, at(30)));
    feeds.project(withdrawn(1, 3, at(40)));

    String atom = feeds.text(FeedName.ALL, Format.ATOM);

    assertThat(atom)
        .contains("<at:deleted-entry ", " ref=\"urn:uuid:" + Samples.id(1))
        .contains("Zurückgezogen: ")
        .doesNotContain("Korrektur: ")
        .doesNotContain("<id>urn:uuid:" + Samples.id(1));
  }

  @Test
  void bringsBackWhatIsReleasedAgain() {
    feeds.project(released(1), withdrawn(1, 2, at(5)), updated(1, 3, at(9)));

    String atom = feeds.text(FeedName.ALL, Format.ATOM);

    assertThat(atom).contains("<id>urn:uuid:" + Samples.id(1)).doesNotContain("deleted-entry");
  }

  @Test
  void knowsATopicOnlyOnceSomethingWasReleasedOnIt() {
    FeedName topic = new FeedName.OfTopic("asyl");
    boolean before = feeds.shelf.feed(topic, Format.RSS).isPresent();

    feeds.project(released(1));

    assertThat(before).isFalse();
    assertThat(feeds.shelf.feed(topic, Format.RSS)).isPresent();
    assertThat(feeds.text(topic, Format.RSS)).contains("<title>Faktenstrom: Asyl</title>");
  }

  @Test
  void isTheSameWhateverTheOrderOfArrival() {
    List<Announcement> said = story();
    feeds.project(said);
    Map<String, String> inOrder = feeds.everything();

    for (int seed = 0; seed < 8; seed++) {
      List<Announcement> shuffled = new ArrayList<>(said);
      shuffled.addAll(said.subList(0, 40));
      Collections.shuffle(shuffled, new Random(seed));
      feeds.drop();
      for (int from = 0; from < shuffled.size(); from += 7) {
        feeds.project(shuffled.subList(from, Math.min(from + 7, shuffled.size())));
      }

      assertThat(feeds.everything()).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /// Items in all their states, some corrected twice, some never meant for the feeds.
  private static List<Announcement> story() {
    List<Announcement> said = new ArrayList<>();
    for (int item = 0; item < 60; item++) {
      said.add(item % 10 == 9 ? elsewhere(released(item)) : released(item));
      if (item % 3 == 0) {
        said.add(corrected(item, 2, at(100 + item)));
      }
      if (item % 6 == 0) {
        said.add(corrected(item, 3, at(200 + item)));
      }
      if (item % 5 == 0) {
        said.add(withdrawn(item, 4, at(300 + item)));
      }
    }
    return said;
  }

  private static Announcement elsewhere(Announcement.Released released) {
    return new Announcement.Released(released.publication(), 1, Set.of(Channel.WEBHOOK));
  }

  @Nested
  class Channels {

    private final Announcement elsewhere =
        new Announcement.Released(Samples.publication(1), 1, Set.of(Channel.NEWSLETTER));

    @Test
    void keepsOutOfTheFeedsWhatIsNotMeantForThem() {
      feeds.project(elsewhere);

      assertThat(feeds.reads.places(FeedName.ALL)).isEmpty();
      assertThat(feeds.reads.history(Samples.id(1))).hasSize(1);
      assertThat(feeds.receipts).isEmpty();
    }

    @Test
    void takesAWithdrawalThatDoesNotNameTheFeeds() {
      Announcement.Withdrawn sample = withdrawn(1, 2, at(5));
      Announcement elsewhereToo =
          new Announcement.Withdrawn(
              sample.uri(),
              1,
              sample.kind(),
              sample.headline(),
              "de",
              sample.topics(),
              "-",
              "Falsch.",
              sample.published(),
              sample.at(),
              2,
              Set.of());
      feeds.project(released(1));

      feeds.project(elsewhereToo);

      assertThat(feeds.reads.places(FeedName.ALL))
          .extracting(Place::role)
          .containsExactly(Role.WITHDRAWAL);
      assertThat(feeds.receipts).hasSize(2);
    }

    @Test
    void doesNotTellOfAWithdrawalOfWhatItNeverShowed() {
      feeds.project(elsewhere);
      Announcement.Withdrawn sample = withdrawn(1, 2, at(5));

      feeds.project(
          new Announcement.Withdrawn(
              sample.uri(),
              1,
              sample.kind(),
              sample.headline(),
              "de",
              sample.topics(),
              "-",
              "Falsch.",
              sample.published(),
              sample.at(),
              2,
              Set.of(Channel.NEWSLETTER)));

      assertThat(feeds.reads.places(FeedName.ALL)).isEmpty();
      assertThat(feeds.reads.known(new FeedName.OfTopic("asyl"))).isFalse();
      assertThat(feeds.receipts).isEmpty();
    }
  }

  @Nested
  class TheReceipt {

    @Test
    void saysDeliveredForEachAnnouncement() {
      feeds.project(released(1), corrected(1, 2, at(5)), released(2));

      assertThat(feeds.delivered())
          .extracting(Delivered::revision, said -> said.outcomes().getFirst().state())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1, Delivered.State.DELIVERED),
              org.assertj.core.groups.Tuple.tuple(2, Delivered.State.DELIVERED),
              org.assertj.core.groups.Tuple.tuple(1, Delivered.State.DELIVERED));
    }

    @Test
    void saysSupersededWhereANewerOneStoodAlready() {
      feeds.project(corrected(1, 2, at(5)));

      feeds.project(released(1));

      assertThat(feeds.delivered().getLast().outcomes().getFirst().state())
          .isEqualTo(Delivered.State.SUPERSEDED);
    }

    @Test
    void carriesTheTraceOn() {
      feeds.project(released(1));

      assertThat(feeds.receipts.getFirst().traceparent())
          .isEqualTo(Samples.event(released(1)).traceparent());
    }
  }
}
