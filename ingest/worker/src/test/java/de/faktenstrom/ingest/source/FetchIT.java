package de.faktenstrom.ingest.source;

import static de.faktenstrom.ingest.source.Polling.item;
import static de.faktenstrom.ingest.source.Polling.rss;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.Workshop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchIT {

  private static final Map<String, String> RSS = Map.of("Content-Type", "application/rss+xml");

  private final Polling polling = new Polling();
  private final Workshop workshop = polling.workshop();
  private final Site site = polling.site();
  private final Views views = workshop.bean(Views.class);

  @AfterEach
  void close() {
    polling.close();
  }

  @Test
  void takesEachItemOnceHoweverOftenItIsRead() {
    site.page("/feed", 200, rss(item("1", "Eins"), item("2", "Zwei")), RSS);
    UUID source = polling.source("/feed");

    polling.poll(source);
    polling.poll(source);

    assertThat(polling.outcomes(source)).containsExactly("unchanged", "changed");
    assertThat(workshop.count("ingest.item")).isEqualTo(2);
    assertThat(workshop.events())
        .extracting(e -> e.get("headline"))
        .containsExactly("Eins", "Zwei");
  }

  @Test
  void takesWhatChangedAsTheNextVersion() {
    site.page("/feed", 200, rss(item("1", "Eins"), item("2", "Zwei")), RSS);
    UUID source = polling.source("/feed");
    polling.poll(source);
    site.page(
        "/feed",
        200,
        rss(item("3", "Drei"), item("1", "Eins, berichtigt"), item("2", "Zwei")),
        RSS);

    polling.poll(source);

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"), e -> e.get("version"))
        .containsExactly(
            pair("Eins", 1), pair("Zwei", 1), pair("Drei", 1), pair("Eins, berichtigt", 2));
    FetchView fetch = views.fetches(source, Long.MAX_VALUE, 1).getFirst();
    assertThat(List.of(fetch.items(), fetch.itemsNew(), fetch.itemsChanged()))
        .containsExactly(3, 1, 1);
  }

  @Test
  void whatTheFeedBuriedIsToldOnceUntilItIsBack() {
    String entry =
        "<entry><id>http://site.example/1</id><title>Eins</title><updated>2026-03-0%dT08:00:00Z</updated></entry>";
    String tombstone =
        "<at:deleted-entry ref=\"https://site.example/1\" when=\"2026-03-0%dT08:00:00Z\"/>";
    UUID source = polling.source("/feed");
    atom(source, entry.formatted(1));

    atom(source, tombstone.formatted(2));
    FetchView told = views.fetches(source, Long.MAX_VALUE, 1).getFirst();
    atom(source, tombstone.formatted(2) + "<!-- again -->" + entry.formatted(1));
    atom(source, tombstone.formatted(2) + entry.formatted(3));
    atom(source, tombstone.formatted(4));

    assertThat(told.outcome()).isEqualTo("changed");
    assertThat(told.reason()).endsWith(" An der Quelle wurde 1 Beitrag gelöscht.");
    assertThat(told.problems())
        .singleElement()
        .asString()
        .startsWith("Die Quelle hat „Eins“ (urn:");
    assertThat(
            workshop
                .jdbc()
                .sql(
                    "select data->>'deleted' from public.outbox where jsonb_exists(data, 'deleted') order by id")
                .query(String.class)
                .list())
        .containsExactly("2026-03-02T08:00:00Z", "2026-03-04T08:00:00Z");
    assertThat(workshop.count("ingest.item")).isEqualTo(1);
  }

  private void atom(UUID source, String entries) {
    site.page(
        "/feed",
        200,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><id>f</id><title>F</title>"
            + entries
            + "</feed>",
        Map.of("Content-Type", "application/atom+xml"));
    polling.poll(source);
  }

  @Test
  void asksWithBothValidatorsAndSaysWhoIsAsking() {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/rss+xml",
            "ETag",
            "\"v1\"",
            "Last-Modified",
            "Mon, 09 Mar 2026 08:00:00 GMT");
    site.page("/feed", 200, rss(item("1", "Eins")), headers);
    UUID source = polling.source("/feed");
    polling.poll(source);

    polling.poll(source);

    assertThat(site.asked().getLast().getFirst("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(site.asked().getLast().getFirst("If-Modified-Since"))
        .isEqualTo("Mon, 09 Mar 2026 08:00:00 GMT");
    assertThat(site.asked().getLast().getFirst("User-Agent"))
        .isEqualTo("Faktenstrom/0.1 (+https://faktenstrom.example; redaktion@faktenstrom.example)");
    assertThat(views.fetches(source, Long.MAX_VALUE, 1).getFirst().status()).isEqualTo(304);
    assertThat(polling.outcomes(source)).containsExactly("unchanged", "changed");
  }

  @Test
  void anItemWithAnotherGuidAtTheSameAddressStaysTheItem() {
    site.page("/feed", 200, rss(item("1", "Eins", "https://site.example/eins")), RSS);
    UUID source = polling.source("/feed");
    polling.poll(source);
    site.page(
        "/feed",
        200,
        rss(item("other", "Eins", "http://site.example/eins?utm_source=rss"), item("2", "Zwei")),
        RSS);

    polling.poll(source);

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"))
        .containsExactly("Eins", "Zwei");
    assertThat(workshop.count("ingest.item")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"301, 302", "308, 307"})
  void aPermanentMoveIsKeptAndATemporaryOneIsNot(int permanent, int temporary) {
    site.page("/new", 200, rss(item("1", "Eins")), RSS);
    site.page("/old", permanent, "", Map.of("Location", site.url("/new")));
    site.page("/detour", temporary, "", Map.of("Location", site.url("/new")));
    UUID old = polling.source("/old");
    polling.poll(old);
    UUID detour = polling.source("/detour");
    polling.poll(detour);

    assertThat(views.source(old).url()).isEqualTo(site.url("/new"));
    assertThat(views.source(detour).url()).isEqualTo(site.url("/detour"));
    assertThat(polling.outcomes(old)).first().isNotEqualTo("failed");
    assertThat(polling.outcomes(detour)).containsExactly("changed");
  }

  @Test
  void cacheControlIsTheShortestInterval() {
    site.page(
        "/feed",
        200,
        rss(item("1", "Eins")),
        Map.of("Content-Type", "application/rss+xml", "Cache-Control", "public, max-age=3600"));
    UUID source = polling.source("/feed");

    polling.poll(source);

    assertThat(polling.untilNext(source)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatTheFeedAsksForHoldsAlsoWhereItHasNotChanged() {
    site.page(
        "/feed",
        200,
        rss("<ttl>60</ttl>", item("1", "Eins")),
        Map.of("Content-Type", "application/rss+xml", "ETag", "\"1\""));
    UUID source = polling.source("/feed");
    polling.poll(source);
    Duration afterNews = polling.untilNext(source);

    polling.poll(source);

    assertThat(polling.outcomes(source)).containsExactly("unchanged", "changed");
    assertThat(afterNews).isEqualTo(Duration.ofHours(1));
    assertThat(polling.untilNext(source)).isEqualTo(Duration.ofHours(1));
    site.page("/feed", 500, "", Map.of());
    polling.poll(source);
    assertThat(polling.untilNext(source)).isEqualTo(Duration.ofHours(1));
    site.page("/feed", 200, rss(item("2", "Zwei")), Map.of());
    polling.poll(source);
    assertThat(polling.untilNext(source)).isLessThan(Duration.ofMinutes(2));
  }

  private static org.assertj.core.groups.Tuple pair(String headline, int version) {
    return org.assertj.core.groups.Tuple.tuple(headline, version);
  }
}
