package de.faktenstrom.app;

import de.faktenstrom.eventlog.EventLogHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the broker answers, and how far each reader lags.
@Component("eventLogHealthIndicator")
final class LogHealthIndicator implements HealthIndicator {

  private final EventLogHealth log;

  LogHealthIndicator(EventLogHealth log) {
    this.log = log;
  }

  @Override
  public Health health() {
    if (!log.brokerReachable()) {
      return Health.down().withDetail("broker", "does not answer").build();
    }
    return Health.up()
        .withDetail("broker", "answers")
        .withDetail("outboxWaiting", log.outboxWaiting())
        .withDetail("refused", log.refused())
        .withDetail("lag", log.lagByReader())
        .build();
  }
}
