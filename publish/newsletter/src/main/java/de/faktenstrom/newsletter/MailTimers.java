package de.faktenstrom.newsletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells a monitor which mails are still to leave, and which should have left a minute ago.
@Component
final class MailTimers {

  private static final Duration LATE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  MailTimers(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
    this.jdbc = jdbc;
    Gauge.builder("faktenstrom.timers.due", () -> due(Instant.parse("9999-01-01T00:00:00Z")))
        .tag("timer", "mail")
        .register(registry);
    Gauge.builder("faktenstrom.timers.overdue", () -> due(clock.instant().minus(LATE)))
        .tag("timer", "mail")
        .register(registry);
  }

  private long due(Instant by) {
    return jdbc.sql(
            """
            select count(*) from newsletter.mailing
            where state in ('waiting', 'sending') and due <= ?::timestamptz
            """)
        .param(by.toString())
        .query(Long.class)
        .single();
  }
}
