package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.source.PushedFeeds.Delivery;
import de.faktenstrom.ingest.source.PushedFeeds.Prepared;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
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
      PushedFeeds feeds = workshop.bean(PushedFeeds.class);
      String document = Polling.rss(Polling.item("1", "Neu"));
      Delivery delivery =
          new Delivery(
              document.getBytes(UTF_8), URI.create(polling.site().url("/feed")), FetchContext.NONE);

      Prepared prepared = Objects.requireNonNull(feeds.read(source, delivery));
      TransactionTemplate transaction = workshop.bean(TransactionTemplate.class);
      Boolean taken =
          transaction.execute(
              _ -> feeds.take(prepared, workshop.clock().instant().plus(Duration.ofDays(1))));

      assertThat(taken).isTrue();

      assertThat(leases.hold(polled)).isFalse();
      workshop
          .bean(Records.class)
          .failed(polled, workshop.clock().instant(), "Der Server antwortet nicht.");
      assertThat(polling.outcomes(source)).containsExactly("changed");
      assertThat(workshop.events()).hasSize(1);
    }
  }
}
