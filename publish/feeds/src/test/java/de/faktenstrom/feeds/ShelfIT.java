package de.faktenstrom.feeds;

import static de.faktenstrom.feeds.Samples.at;
import static de.faktenstrom.feeds.Samples.corrected;
import static de.faktenstrom.feeds.Samples.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShelfIT {

  private final TestFeeds feeds = new TestFeeds();

  @Test
  void keepsTheSameBytesWhileNothingChanges() {
    feeds.project(released(1));
    Prepared before = feeds.shelf.feed(FeedName.ALL, Format.RSS).orElseThrow();

    feeds.shelf.refresh();

    assertThat(feeds.shelf.feed(FeedName.ALL, Format.RSS)).containsSame(before);
  }

  @Test
  void followsWhatAnotherInstanceProjected() {
    Shelf other = feeds.newShelf();
    String before = TestFeeds.text(other, FeedName.ALL, Format.JSON);

    feeds.project(released(1));
    refreshed(other, before);

    assertThat(TestFeeds.text(other, FeedName.ALL, Format.JSON)).contains(Samples.id(1).toString());
  }

  @Test
  void changesNothingForReadersWhenSomethingIsNotForThem() {
    feeds.project(released(1));
    Prepared before = feeds.shelf.feed(FeedName.ALL, Format.ATOM).orElseThrow();

    feeds.project(
        new de.faktenstrom.publish.events.Announcement.Released(
            Samples.publication(2), 1, java.util.Set.of()));
    feeds.shelf.refresh();

    assertThat(feeds.shelf.feed(FeedName.ALL, Format.ATOM)).containsSame(before);
  }

  @Test
  void leavesOutAnEntryThatCannotBeWritten() {
    feeds.project(released(1), released(2));
    feeds
        .sql
        .sql(
            "update feeds.announcement set data = convert_to(replace(convert_from(data, 'UTF8'), ?, ?), 'UTF8') where item = ?")
        .param("\"citeAs\"")
        .param("\"other\"")
        .param(Samples.id(2))
        .update();

    String feed = feeds.text(FeedName.ALL, Format.RSS);

    assertThat(feed).contains(Samples.id(1).toString()).doesNotContain(Samples.id(2).toString());
  }

  @Test
  void datesAFeedByItsNewestEntry() {
    feeds.project(released(1), released(2));
    feeds.project(corrected(1, 2, at(30)));

    Prepared feed = feeds.shelf.feed(FeedName.ALL, Format.RSS).orElseThrow();

    assertThat(feed.lastModified()).isEqualTo(at(30));
  }

  @Test
  void saysNothingOfTheTimeWhereAFeedIsEmpty() {
    Prepared feed = feeds.shelf.feed(FeedName.ALL, Format.ATOM).orElseThrow();

    assertThat(feed.lastModified()).isNull();
    assertThat(feeds.text(FeedName.ALL, Format.ATOM)).contains("<updated>1970-01-01T00:00:00Z");
  }

  private static void refreshed(Shelf shelf, String before) {
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          shelf.refresh();
          return !TestFeeds.text(shelf, FeedName.ALL, Format.JSON).equals(before);
        });
  }
}
