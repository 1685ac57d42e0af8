package de.faktenstrom.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class TidyRouteIT {

  @Test
  void theTimerForgetsOldAnswers() throws Exception {
    try (Workshop workshop = new Workshop();
        DefaultCamelContext camel = new DefaultCamelContext()) {
      workshop
          .jdbc()
          .sql("insert into ingest.answer values ('k', 'h', 202, '{}', '2026-03-01T00:00:00Z')")
          .update();
      camel.addRoutes(workshop.bean(TidyRoute.class));

      camel.start();

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(workshop.count("ingest.answer")).isZero());
    }
  }
}
