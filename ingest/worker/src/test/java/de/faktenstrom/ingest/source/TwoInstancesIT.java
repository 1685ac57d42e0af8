package de.faktenstrom.ingest.source;

import static de.faktenstrom.ingest.source.Polling.item;
import static de.faktenstrom.ingest.source.Polling.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two instances of the module, each with its own poller, on one database.
class TwoInstancesIT {

  private static final String FEED = rss(item("1", "Eins"));

  private final Workshop workshop = new Workshop();
  private final Poller one = workshop.bean(Poller.class);
  private final Poller other = workshop.other(Poller.class);
  private final CountDownLatch go = new CountDownLatch(1);
  private ManyHosts hosts = new ManyHosts((_, _) -> FEED);

  @AfterEach
  void close() {
    go.countDown();
    hosts.close();
    workshop.close();
  }

  private void answering(ManyHosts.Words words) {
    hosts.close();
    hosts = new ManyHosts(words);
  }

  private UUID source(String url) {
    String json =
        "{\"name\":\"S\",\"kind\":\"feed\",\"url\":\"%s\",\"intervalSeconds\":86400}"
            .formatted(url);
    return workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  /// As both timers would, at the same time.
  private void pollBoth() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(one::pollDue), CompletableFuture.runAsync(other::pollDue))
        .join();
  }

  private static double recorded(MeterRegistry meters) {
    return meters.counter("faktenstrom.ingest.fetch", "outcome", "changed").count();
  }

  @Test
  void shareWhatIsDueAndReadEachSourceOnce() {
    answering((_, _) -> {
      go.await();
      return FEED;
    });
    IntStream.range(1, 121).forEach(i -> source(hosts.url(i, "/" + i)));

    pollBoth();

    await().until(() -> hosts.waiting() == 96);
    go.countDown();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          pollBoth();
          return workshop.count("ingest.fetch") >= 120 && one.idle() && other.idle();
        });
    assertThat(hosts.asked()).isEqualTo(120);
    assertThat(Collections.max(hosts.most().values())).isEqualTo(1);
    assertThat(workshop.count("(select distinct source from ingest.fetch) as read")).isEqualTo(120);
    assertThat(workshop.count("ingest.item")).isEqualTo(120);
    assertThat(recorded(workshop.bean(MeterRegistry.class))).isGreaterThanOrEqualTo(48);
    assertThat(recorded(workshop.other(MeterRegistry.class))).isGreaterThanOrEqualTo(48);
  }

  @Test
  void oneLeavesAloneWhatTheOtherReadsHoweverLongItTakes() {
    answering((_, _) -> {
      go.await();
      return FEED;
    });
    source(hosts.url(1, "/slow"));
    one.pollDue();
    await().until(() -> hosts.waiting() == 1);

    for (int i = 0; i < 6; i++) {
      workshop.clock().advance(Leases.LEASE.dividedBy(2));
      one.pollDue();
      other.pollDue();
    }

    assertThat(other.idle()).isTrue();
    go.countDown();
    await().until(() -> workshop.count("ingest.fetch") == 1);
    assertThat(hosts.asked()).isEqualTo(1);
  }

  @Test
  void oneTakesOverFromAnotherThatStandsStillAndWhatThatBringsLaterIsNothing() {
    answering((_, time) -> {
      if (time == 1) {
        go.await();
        return rss(item("1", "Zu spät"));
      }
      return FEED;
    });
    source(hosts.url(1, "/feed"));
    one.pollDue();
    await().until(() -> hosts.waiting() == 1);

    workshop.clock().advance(Leases.LEASE);
    other.pollDue();
    await().until(() -> workshop.count("ingest.fetch") == 1);
    go.countDown();
    await().until(one::idle);

    assertThat(workshop.count("ingest.fetch")).isEqualTo(1);
    assertThat(workshop.events()).extracting(e -> e.get("headline")).containsExactly("Eins");
  }

  /// The bound that decision 54 accepts.
  @Test
  void askOneHostTwiceAtOnceEach() {
    answering((_, _) -> {
      go.await();
      return FEED;
    });
    IntStream.range(0, 12).forEach(i -> source(hosts.url(1, "/" + i)));

    for (Poller first : List.of(one, other)) {
      for (int i = 0; i < 20; i++) {
        first.pollDue();
        one.pollDue();
        workshop.clock().advance(HostPace.BETWEEN);
      }
    }

    await().until(() -> hosts.waiting() == 2 * HostPace.AT_ONCE);
    assertThat(hosts.asked()).isEqualTo(2 * HostPace.AT_ONCE);
    assertThat(workshop.count("ingest.source where lease is not null"))
        .isEqualTo(2 * HostPace.AT_ONCE);
  }
}
