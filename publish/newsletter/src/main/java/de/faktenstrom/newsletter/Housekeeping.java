package de.faktenstrom.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets go of what is not needed any more: requests nobody confirmed, people without a
/// subscription, old mails.
@Component
class Housekeeping {

  /// How long a correction still reaches who got the item by mail.
  static final Duration MEMORY = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final EditionTables editions;
  private final Clock clock;

  Housekeeping(JdbcClient jdbc, EditionTables editions, Clock clock) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.clock = clock;
  }

  public void tidy() {
    editions.close();
    for (Rule rule : RULES) {
      jdbc.sql(rule.sql()).param(clock.instant().minus(rule.age()).toString()).update();
    }
  }

  private record Rule(String sql, Duration age) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("delete from newsletter.sign_up where at < ?::timestamptz", Duration.ofHours(1)),
          new Rule(
              """
              delete from newsletter.subscription w where w.state = 'pending' and not exists (
                select 1 from newsletter.confirmation c
                where w.id = any(c.subscriptions) and c.subscriber_id = w.subscriber_id and c.expires > ?::timestamptz)
              """,
              Duration.ofDays(1)),
          new Rule(
              """
              delete from newsletter.subscriber s where s.created < ?::timestamptz and not exists (
                select 1 from newsletter.subscription w where w.subscriber_id = s.id)
              """,
              Duration.ofDays(1)),
          new Rule(
              "delete from newsletter.edition where due < ?::timestamptz and state <> 'prepared'",
              MEMORY));
}
