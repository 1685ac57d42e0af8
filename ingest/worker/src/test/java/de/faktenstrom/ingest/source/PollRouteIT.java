package de.faktenstrom.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class PollRouteIT {

  @Test
  void theTimerReadsWhatIsDue() throws Exception {
    try (Polling polling = new Polling();
        DefaultCamelContext camel = new DefaultCamelContext()) {
      polling
          .site()
          .page(
              "/feed",
              200,
              Polling.rss(Polling.item("1", "Eins")),
              Map.of("Content-Type", "application/rss+xml"));
      UUID source = polling.source("/feed");
      camel.addRoutes(polling.workshop().bean(PollRoute.class));

      camel.start();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(polling.outcomes(source)).containsExactly("changed"));
    }
  }
}
