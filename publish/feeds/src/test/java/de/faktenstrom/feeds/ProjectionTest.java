package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.ASYLUM;
import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.event;
import static de.faktenstrom.feeds.Samples.id;
import static de.faktenstrom.feeds.Samples.publication;
import static de.faktenstrom.feeds.Samples.released;
import static de.faktenstrom.feeds.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.feeds.Projection.Listing;
import de.faktenstrom.feeds.Projection.Standing;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  @Test
  void listsAnItemInEveryFeedItBelongsTo() {
    Projection projection = of(released(1));

    assertThat(projection.listings())
        .extracting(Listing::feed)
        .containsExactly("all", "kinds/facts", "topics/asyl", "topics/schutzstatus");
  }

  @Test
  void listsAnItemOnceUnderEachTopicAboveItsOwn() {
    Topic.Heading above = new Topic.Heading("schutz", new Topic.Labels("Schutz", "Protection"));
    Topic asylum = new Topic("urn:asyl", "asyl", ASYLUM.labels(), List.of(above), 0.9, List.of());
    Topic status =
        new Topic("urn:status", "status", ASYLUM.labels(), List.of(above), 0.5, List.of());
    var publication = Samples.withTopics(Samples.publication(1), List.of(asylum, status));

    assertThat(FeedName.of(new Announcement.Released(publication, 1, Samples.FEED)))
        .extracting(FeedName::path)
        .containsExactly("all", "kinds/facts", "topics/asyl", "topics/schutz", "topics/status");
  }

  @Test
  void listsACorrectionAsTheItemAndAsANotice() {
    Projection projection = of(corrected(1, 2, at(5)));

    assertThat(projection.listings())
        .filteredOn(listing -> listing.feed().equals("all"))
        .extracting(Listing::role)
        .containsExactly(Role.ITEM, Role.CORRECTION);
  }

  @Test
  void keepsWhatIsNotForFeedsOutOfThem() {
    Projection projection =
        of(new Announcement.Released(publication(1), 1, Set.of(Channel.NEWSLETTER)));

    assertThat(projection.listings()).isEmpty();
    assertThat(projection.standings()).containsExactly(new Standing(id(1), 1, false, 0, 0));
  }

  @Test
  void foldsAllThatABatchSaysOfOneItem() {
    Projection projection = of(withdrawn(1, 3, at(9)), released(1), corrected(1, 2, at(5)));

    assertThat(projection.standings()).containsExactly(new Standing(id(1), 3, true, 3, 2));
  }

  @Test
  void refusesAUriThatIsNoUuid() {
    Announcement.Withdrawn sample = withdrawn(1, 2, at(3));
    Announcement strange =
        new Announcement.Withdrawn(
            "https://example.org/1",
            1,
            sample.kind(),
            "-",
            "de",
            List.of(),
            "-",
            "-",
            at(1),
            at(2),
            2,
            Samples.FEED);

    assertThatThrownBy(() -> of(strange)).hasMessageContaining("urn:uuid:");
  }

  private static Projection of(Announcement... announcements) {
    return Projection.of(
        Stream.of(announcements).map(said -> new Read<>(event(said), said)).toList());
  }
}
