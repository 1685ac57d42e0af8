package de.faktenstrom.ingest.source;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells a monitor how many sources are read by the clock, and which nobody has begun to read a
/// minute after they fell due.
@Component
final class FetchTimers {

  private static final Duration LATE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  FetchTimers(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
    this.jdbc = jdbc;
    Gauge.builder("faktenstrom.timers.due", () -> due(Instant.parse("9999-01-01T00:00:00Z")))
        .tag("timer", "fetch")
        .register(registry);
    Gauge.builder("faktenstrom.timers.overdue", () -> due(clock.instant().minus(LATE)))
        .tag("timer", "fetch")
        .register(registry);
  }

  /// Of those that are being read now, none.
  private long due(Instant by) {
    return jdbc.sql(
            """
            select count(*) from ingest.source
            where state = 'active' and next_fetch <= ?::timestamptz
              and (leased_until is null or leased_until <= ?::timestamptz)
            """)
        .param(by.toString())
        .param(by.toString())
        .query(Long.class)
        .single();
  }
}
