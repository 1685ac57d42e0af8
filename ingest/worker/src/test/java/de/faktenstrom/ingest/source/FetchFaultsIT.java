package de.faktenstrom.ingest.source;

import static de.faktenstrom.ingest.source.Polling.item;
import static de.faktenstrom.ingest.source.Polling.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.faktenstrom.ingest.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class FetchFaultsIT {

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
  void aSourceThatIsGoneIsNotAskedAgain() {
    site.page("/feed", 410, "", Map.of());
    UUID source = polling.source("/feed");
    polling.poll(source);

    workshop.clock().advance(Duration.ofDays(3));
    workshop.bean(Poller.class).pollDue();

    assertThat(views.source(source).state()).isEqualTo("gone");
    assertThat(views.source(source).lastFetch().reason()).contains("410");
    assertThat(workshop.bean(Leases.class).take(10, workshop.clock().instant())).isEmpty();
  }

  @Test
  void failuresBackOffAndRetryAfterIsKept() {
    site.page("/feed", 500, "", Map.of());
    UUID source = polling.source("/feed");
    polling.poll(source);
    Duration first = polling.untilNext(source);
    polling.poll(source);
    Duration second = polling.untilNext(source);
    site.page("/feed", 503, "", Map.of("Retry-After", "7200"));
    polling.poll(source);

    assertThat(first).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66));
    assertThat(second).isBetween(Duration.ofSeconds(108), Duration.ofSeconds(132));
    assertThat(polling.untilNext(source)).isEqualTo(Duration.ofHours(2));
    assertThat(views.source(source).failures()).isEqualTo(3);
  }

  @Test
  void aWeekOfFailuresStopsTheSourceWithAReasonUntilSomebodyStartsItAgain() {
    site.page("/feed", 500, "", Map.of());
    UUID source = polling.source("/feed");
    for (int i = 0; i < 30 && views.source(source).state().equals("active"); i++) {
      polling.poll(source);
    }

    assertThat(views.source(source).state()).isEqualTo("stopped");
    assertThat(views.source(source).attention()).contains("angehalten", "500");
    assertThat(workshop.bean(Leases.class).take(10, workshop.clock().instant())).isEmpty();

    Source stopped = workshop.bean(SourceTable.class).find(source);
    byte[] start = "{\"state\":\"active\"}".getBytes(StandardCharsets.UTF_8);
    workshop
        .bean(SourceDesk.class)
        .change(stopped.version(), source, start, "\"" + stopped.version() + "\"");
    assertThat(views.source(source).attention()).isNull();
    assertThat(views.source(source).failures()).isZero();
  }

  @Test
  void brokenXmlIsQuarantinedWithItsBytesAndWhatCanBeReadIsTaken() {
    String broken = rss(item("1", "Eins"), "<item><title>Zwei</ti").replace("</channel></rss>", "");
    site.page("/feed", 200, broken, RSS);
    UUID source = polling.source("/feed");

    polling.poll(source);

    FetchView fetch = views.fetches(source, Long.MAX_VALUE, 1).getFirst();
    assertThat(fetch.outcome()).isEqualTo("quarantined");
    assertThat(fetch.reason()).startsWith("Am Dokument ist etwas falsch: Das XML ist in Zeile ");
    assertThat(fetch.problems()).isNotEmpty();
    assertThat(views.document(source, fetch.id()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(broken);
    assertThat(workshop.events()).extracting(e -> e.get("headline")).contains("Eins");
  }

  @Test
  void whatComesOfABrokenDocumentIsNeverReleasedAtOnce() {
    String whole = rss(item("1", "Eins"), item("2", "Zwei"));
    site.page("/feed", 200, whole.substring(0, whole.indexOf("wei</title>")), RSS);
    UUID source = polling.trusted("/feed");
    polling.poll(source);
    site.page("/feed", 200, whole, RSS);

    polling.poll(source);

    assertThat(workshop.events())
        .extracting(e -> e.get("headline"), e -> e.get("trust"))
        .containsExactly(tuple("Eins", "review"), tuple("Z", "review"), tuple("Zwei", "release"));
  }

  @Test
  void aWrongDocumentIsReadWholeUntilItIsMended() {
    Map<String, String> tagged = Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\"");
    site.page("/feed", 200, rss(item("1", "Eins"), item("1", "Doppelt")), tagged);
    UUID source = polling.source("/feed");
    polling.poll(source);
    polling.poll(source);
    site.page("/feed", 200, rss(item("1", "Eins"), item("2", "Zwei")), tagged);

    polling.poll(source);

    assertThat(site.asked()).allMatch(headers -> headers.getFirst("If-None-Match") == null);
    assertThat(polling.outcomes(source)).containsExactly("changed", "quarantined", "quarantined");
  }

  @Test
  void anItemWithNeitherTitleNorLinkIsSaidAndTheOthersAreTaken() {
    site.page(
        "/feed",
        200,
        rss(
            "<item><guid isPermaLink=\"false\">x</guid><description>?</description></item>",
            item("1", "Eins"),
            item("1", "Doppelt")),
        RSS);
    UUID source = polling.source("/feed");

    polling.poll(source);

    assertThat(views.fetches(source, Long.MAX_VALUE, 1).getFirst().problems())
        .anyMatch(problem -> problem.contains("weder Titel noch Adresse"))
        .anyMatch(problem -> problem.contains("gleiche Kennung"));
    assertThat(workshop.events()).extracting(e -> e.get("headline")).containsExactly("Eins");
  }

  @Test
  void aHugeDocumentThatCameSmallIsNotRead() throws IOException {
    site.page(
        "/feed",
        new Site.Page(
            200,
            gzip(11 << 20),
            Map.of("Content-Type", "application/rss+xml", "Content-Encoding", "gzip")));
    UUID source = polling.source("/feed");

    polling.poll(source);

    assertThat(views.source(source).lastFetch().outcome()).isEqualTo("failed");
    assertThat(views.source(source).lastFetch().reason()).contains("größer als 10 MB");
  }

  @Test
  void whatCannotBeStoredIsReadAgain() {
    site.page(
        "/feed",
        200,
        rss(item("1", "Eins")),
        Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\""));
    UUID source = polling.source("/feed");
    workshop
        .outbox()
        .before(_ -> {
          throw new DataIntegrityViolationException("lost");
        });
    polling.poll(source);
    workshop.outbox().before(_ -> {});
    long before = workshop.count("ingest.item");

    polling.poll(source);

    assertThat(before).isZero();
    assertThat(site.asked().getLast().getFirst("If-None-Match")).isNull();
    assertThat(polling.outcomes(source)).containsExactly("changed", "failed");
    assertThat(workshop.events()).hasSize(1);
  }

  @Test
  void aPollerWhoseLeaseEndedLeavesNothing() {
    site.page("/feed", 200, rss(item("1", "Eins")), RSS);
    UUID source = polling.source("/feed");
    Leases leases = workshop.bean(Leases.class);
    Due slow = leases.take(1, workshop.clock().instant()).getFirst();
    List<Due> meanwhile = leases.take(1, workshop.clock().instant());
    workshop.clock().advance(Leases.LEASE);
    Due other = leases.take(1, workshop.clock().instant()).getFirst();

    workshop.bean(FeedReader.class).read(slow);
    long bySlow = workshop.count("ingest.item") + workshop.count("ingest.fetch");
    workshop.bean(FeedReader.class).read(other);

    assertThat(meanwhile).isEmpty();
    assertThat(bySlow).isZero();
    assertThat(polling.outcomes(source)).containsExactly("changed");
  }

  @Test
  void aSourceThatIsStillBeingReadIsNotTakenByAnother() {
    site.page("/feed", 200, rss(item("1", "Eins")), RSS);
    polling.source("/feed");
    Leases leases = workshop.bean(Leases.class);
    Due slow = leases.take(1, workshop.clock().instant()).getFirst();
    Duration nearly = Leases.LEASE.minusSeconds(1);

    workshop.clock().advance(nearly);
    leases.renew(List.of(slow.lease()), workshop.clock().instant());
    workshop.clock().advance(nearly);

    assertThat(leases.take(1, workshop.clock().instant())).isEmpty();
    workshop.clock().advance(Leases.LEASE);
    assertThat(leases.take(1, workshop.clock().instant())).hasSize(1);
  }

  @Test
  void onlyTheLatestAttemptsAndDocumentsAreKept() {
    site.page("/feed", 200, "<rss", RSS);
    UUID source = polling.source("/feed");
    Due due = workshop.bean(Leases.class).take(1, workshop.clock().instant()).getFirst();
    Fetch fetch =
        new Fetch(
            Outcome.QUARANTINED,
            "r",
            200,
            Fetch.Validators.NONE,
            Fetch.Counts.NONE,
            List.of(),
            new byte[] {1});

    for (int i = 0; i < FetchTable.KEPT + 20; i++) {
      Instant now = workshop.clock().instant();
      workshop
          .bean(FetchTable.class)
          .insert(List.of(new Ended(due, fetch, now, Duration.ZERO, now, null, null)));
    }
    workshop.bean(FetchTable.class).forgetOld();

    assertThat(workshop.count("ingest.fetch")).isEqualTo(FetchTable.KEPT);
    assertThat(views.fetches(source, Long.MAX_VALUE, 10))
        .extracting(FetchView::hasDocument)
        .containsExactly(true, true, true, false, false, false, false, false, false, false);
  }

  @Test
  void aPrivateAddressIsNotAsked() {
    UUID source = polling.create("http://10.0.0.1/feed");

    polling.poll(source);

    assertThat(views.source(source).lastFetch().reason()).contains("nicht im öffentlichen Netz");
  }

  private static byte[] gzip(int bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[bytes]);
    }
    return packed.toByteArray();
  }
}
