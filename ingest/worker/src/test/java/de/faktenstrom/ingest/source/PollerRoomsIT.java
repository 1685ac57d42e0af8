package de.faktenstrom.ingest.source;

import static de.faktenstrom.ingest.source.Polling.item;
import static de.faktenstrom.ingest.source.Polling.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much is in memory at once when everything falls due at once.
class PollerRoomsIT {

  private static final Map<SourceKind, String> SETTINGS =
      Map.of(
          SourceKind.NOTICES,
          "\"notices\":{\"registry\":\"crossref\",\"mailto\":\"wer@amt.example\"},",
          SourceKind.MAIL,
          "\"mail\":{\"senders\":[\"@amt.example\"]},",
          SourceKind.CATALOGUE,
          "\"catalogue\":{\"flavour\":\"dcat\"},",
          SourceKind.TABLE,
          """
          "table":{"code":"1","format":"genesis-csv","wording":{"title":"T","publisher":"P",
            "population":"P","verb":"lebten","place":"in Köln"}},\
          """
              .replace("\n", ""));
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Workshop workshop = new Workshop();
  private final HeldReader tables = held(SourceKind.TABLE);
  private final HeldReader repositories = held(SourceKind.OAI);
  private final HeldReader feeds = held(SourceKind.FEED);
  private final Poller poller = poller(List.of(tables, repositories, feeds));

  private HeldReader held(SourceKind kind) {
    return new HeldReader(kind, workshop.bean(Records.class), workshop.clock());
  }

  private Poller poller(List<Reader> readers) {
    return new Poller(
        workshop.bean(Leases.class), workshop.bean(Records.class), readers, workshop.clock());
  }

  @AfterEach
  void close() {
    List.of(tables, repositories, feeds).forEach(HeldReader::letGo);
    poller.close();
    workshop.close();
  }

  private UUID source(SourceKind kind, String url) {
    String json =
        "{\"name\":\"S\",\"kind\":\"%s\",%s\"url\":\"%s\",\"intervalSeconds\":86400}"
            .formatted(kind, SETTINGS.getOrDefault(kind, ""), url);
    return workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  /// Each on a host of its own.
  private void sources(SourceKind kind, int count) {
    IntStream.range(0, count)
        .forEach(i -> source(kind, "https://h%d.example/%s".formatted(i, kind)));
  }

  private long leased() {
    return workshop.count("ingest.source where lease is not null");
  }

  private void pollUntil(Poller polled, Callable<Boolean> done) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          workshop.clock().advance(SOON);
          polled.pollDue();
          return done.call();
        });
  }

  @Test
  void twoTablesAndThreeRepositoriesAreReadAtOnceAndAllOthersGoOn() {
    sources(SourceKind.TABLE, 24);
    IntStream.range(100, 124)
        .forEach(i -> source(SourceKind.OAI, "https://h%d.example/oai".formatted(i)));
    workshop.clock().advance(SOON);
    IntStream.range(200, 260)
        .forEach(i -> source(SourceKind.FEED, "https://h%d.example/feed".formatted(i)));

    poller.pollDue();

    await().until(() -> tables.reading() + repositories.reading() + feeds.reading() == 48);
    assertThat(tables.reading()).isEqualTo(2);
    assertThat(repositories.reading()).isEqualTo(3);
    assertThat(feeds.reading()).isEqualTo(43);
    assertThat(leased()).as("nobody waits holding a place").isEqualTo(48);
  }

  @Test
  void whatFoundNoRoomIsReadInTurn() {
    sources(SourceKind.TABLE, 12);
    IntStream.range(100, 112)
        .forEach(i -> source(SourceKind.OAI, "https://h%d.example/oai".formatted(i)));
    poller.pollDue();
    await().until(() -> tables.reading() == 2 && repositories.reading() == 3);
    long held = leased();

    tables.letGo();
    repositories.letGo();
    pollUntil(poller, () -> tables.done() == 12 && repositories.done() == 12);

    assertThat(held).isEqualTo(5);
    assertThat(tables.most()).isEqualTo(2);
    assertThat(repositories.most()).isEqualTo(3);
    assertThat(workshop.count("ingest.fetch")).isEqualTo(24);
  }

  @ParameterizedTest
  @CsvSource({
    "CATALOGUE, https://h%d.example/catalog.ttl, 2",
    "SITEMAP, https://h%d.example/sitemap.xml, 1",
    "NOTICES, https://h%d.example/, 1",
    "MAIL, imaps://h%d.example/Presse, 1"
  })
  void whatBringsMuchAtOnceHasFewRooms(SourceKind kind, String url, int rooms) {
    HeldReader reader = held(kind);
    try (Poller other = poller(List.of(reader))) {
      IntStream.range(0, 4).forEach(i -> source(kind, url.formatted(i)));
      other.pollDue();
      await().until(() -> reader.reading() == rooms);
      long held = leased();

      reader.letGo();
      pollUntil(other, () -> reader.done() == 4);

      assertThat(held).isEqualTo(rooms);
      assertThat(reader.most()).isEqualTo(rooms);
    }
  }

  @Test
  void aSourceWhoseHostIsToBeLeftAloneTakesNoRoom() {
    IntStream.range(0, 6).forEach(i -> source(SourceKind.TABLE, "https://one.example/" + i));
    poller.pollDue();
    await().until(() -> tables.reading() == 1);

    source(SourceKind.TABLE, "https://other.example/");
    workshop.clock().advance(Duration.ofMillis(100));
    poller.pollDue();
    await().until(() -> tables.reading() == 2);

    tables.letGo();
    pollUntil(poller, () -> tables.done() == 7);
    assertThat(tables.most()).isEqualTo(2);
  }

  @Test
  void oneHostIsOneHoweverItIsSpelt() {
    source(SourceKind.FEED, "https://example.org/1");
    source(SourceKind.FEED, "https://EXAMPLE.org/2");
    source(SourceKind.FEED, "https://example.org./3");
    source(SourceKind.FEED, "https://bücher_a.example/1");
    source(SourceKind.FEED, "https://bücher_a.example/2");

    poller.pollDue();

    await().until(() -> feeds.reading() == 2);
    assertThat(leased()).isEqualTo(2);
  }

  @Test
  void whateverEndsAReaderIsToldAndItsPlaceIsFree() {
    UUID source = source(SourceKind.DIRECTORY, "ablage");
    Reader broken =
        new Reader() {
          @Override
          public SourceKind kind() {
            return SourceKind.DIRECTORY;
          }

          @Override
          public void read(Due due) {
            throw new StackOverflowError();
          }
        };
    try (Poller other = poller(List.of(broken))) {
      other.pollDue();
      await().until(other::idle);
    }

    SourceView view = workshop.bean(Views.class).source(source);
    assertThat(view.lastFetch().outcome()).isEqualTo("failed");
    assertThat(view.nextFetch()).isAfter(workshop.clock().instant());
    assertThat(leased()).isZero();
  }

  @Test
  void threeLargeDocumentsAreReadAtOnceAndSmallOnesGoOn() {
    String small = rss(item("1", "Eins"));
    String large = small.replace("<description>D", "<description>" + "D".repeat(700_000));
    CountDownLatch go = new CountDownLatch(1);
    try (ManyHosts hosts =
            new ManyHosts((path, time) -> {
              if (path.startsWith("/large") && time > 1) {
                go.await();
              }
              return path.startsWith("/large") ? large : small;
            });
        Poller real = poller(List.of(workshop.bean(FeedReader.class)))) {
      IntStream.range(1, 11).forEach(i -> source(SourceKind.FEED, hosts.url(i, "/large" + i)));
      IntStream.range(11, 21).forEach(i -> source(SourceKind.FEED, hosts.url(i, "/small" + i)));

      real.pollDue();

      await().until(() -> hosts.waiting() == 3 && workshop.count("ingest.fetch") == 10);
      await().until(() -> leased() == 3);
      workshop.clock().advance(SOON);
      real.pollDue();
      await().until(() -> leased() == 3);
      assertThat(hosts.asked()).isEqualTo(10 + 10 + 3);
      assertThat(hosts.waiting()).as("nobody waits holding a place").isEqualTo(3);
      go.countDown();
      pollUntil(real, () -> workshop.count("ingest.fetch where outcome = 'changed'") == 20);
    }
  }
}
