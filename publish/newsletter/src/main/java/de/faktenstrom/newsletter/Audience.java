package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the desk how many listen, by rhythm and filter. Many changes between two calls are one
/// event.
@Component
class Audience {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Audience(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void tell() {
    transaction.executeWithoutResult(_ -> {
      if (jdbc.sql("update newsletter.audience set changed = false where changed").update() > 0) {
        var changed = new AudienceChanged(Channel.NEWSLETTER, groups(), clock.instant());
        outbox.append(
            "/newsletter",
            List.of(
                new Outgoing(
                    Delivered.TOPIC,
                    AudienceChanged.TYPE,
                    Channel.NEWSLETTER.toString(),
                    changed,
                    null)));
      }
    });
  }

  private List<AudienceChanged.Group> groups() {
    return jdbc.sql(
            """
            select w.rhythm, w.filter, count(*) receivers
            from newsletter.subscription w join newsletter.subscriber s on s.id = w.subscriber_id
            where w.state = 'confirmed' and s.paused is null
            group by w.rhythm, w.filter order by w.rhythm, count(*) desc
            """)
        .query((row, _) ->
            new AudienceChanged.Group(
                row.getString("rhythm"),
                Filters.read(row.getString("filter")),
                row.getInt("receivers")))
        .list();
  }
}
