package de.faktenstrom.enrich.resolve;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `enrich.registry`: when each may be asked again, whoever asks.
final class PaceTable {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 12;

  private final JdbcClient jdbc;

  PaceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes a turn, if it is time for one; only one instance gets it.
  boolean turn(Registry registry, Instant now, Duration pace) {
    return jdbc.sql(
                """
                insert into enrich.registry as r (name, next) values (?, ?)
                on conflict (name) do update set next = excluded.next where r.next <= ?
                """)
            .param(registry.toString())
            .param(time(now.plus(pace)))
            .param(time(now))
            .update()
        == 1;
  }

  void answered(Registry registry) {
    jdbc.sql("update enrich.registry set failures = 0 where name = ? and failures > 0")
        .param(registry.toString())
        .update();
  }

  /// One that is silent is left alone, longer each time: a server that is down is not asked for
  /// each of a thousand works.
  ///
  /// @param pause that it asks for
  void silent(Registry registry, Instant now, Duration pause) {
    int failures =
        jdbc.sql("select failures from enrich.registry where name = ? for update")
            .param(registry.toString())
            .query(Integer.class)
            .single();
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration own = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
    jdbc.sql("update enrich.registry set failures = failures + 1, next = ? where name = ?")
        .param(time(now.plus(own.compareTo(pause) > 0 ? own : pause)))
        .param(registry.toString())
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
