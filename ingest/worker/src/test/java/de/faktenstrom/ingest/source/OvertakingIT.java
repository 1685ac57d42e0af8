package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.source.PushedFeeds.Delivery;
import de.faktenstrom.ingest.source.PushedFeeds.Prepared;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A delivery while the same feed is being polled.
class OvertakingIT {

  @Test
  void aPollUnderWayLeavesNothingOnceSomethingNewerCame() {
    try (Polling polling = new Polling()) {
      Workshop workshop = polling.workshop();
      Leases leases = workshop.bean(Leases.class);
      UUID source = polling.source("/feed");
      Due polled = leases.take(1, workshop.clock().instant()).getFirst();

      deliver(polling, source, "Neu");

      assertThat(leases.hold(polled)).isFalse();
      workshop
          .bean(Records.class)
          .failed(polled, workshop.clock().instant(), "Der Server antwortet nicht.");
      assertThat(polling.outcomes(source)).containsExactly("changed");
      assertThat(workshop.events()).hasSize(1);
    }
  }

  @Test
  void aPollThatEndsWhileADeliveryIsTakenWaitsForItAndLeavesNothing() throws Exception {
    try (Polling polling = new Polling();
        var other = Executors.newSingleThreadExecutor()) {
      Workshop workshop = polling.workshop();
      UUID source = polling.source("/feed");
      Due polled = workshop.bean(Leases.class).take(1, workshop.clock().instant()).getFirst();
      Records records = workshop.bean(Records.class);
      var poll = new AtomicReference<Future<?>>();
      // The delivery's items are written, and its end is not.
      workshop
          .outbox()
          .before(_ -> {
            poll.set(
                other.submit(() ->
                    records.failed(polled, workshop.clock().instant(), "Der Server schweigt.")));
            await().until(() -> workshop.waitingForLocks() || poll.get().isDone());
          });

      deliver(polling, source, "Neu");

      poll.get().get();
      assertThat(polling.outcomes(source)).containsExactly("changed");
    }
  }

  private static void deliver(Polling polling, UUID source, String title) {
    Workshop workshop = polling.workshop();
    PushedFeeds feeds = workshop.bean(PushedFeeds.class);
    Delivery delivery =
        new Delivery(
            Polling.rss(Polling.item("1", title)).getBytes(UTF_8),
            URI.create(polling.site().url("/feed")),
            FetchContext.NONE);
    Prepared prepared = Objects.requireNonNull(feeds.read(source, delivery));
    Boolean taken =
        workshop
            .bean(TransactionTemplate.class)
            .execute(
                _ -> feeds.take(prepared, workshop.clock().instant().plus(Duration.ofDays(1))));
    assertThat(taken).isTrue();
  }
}
