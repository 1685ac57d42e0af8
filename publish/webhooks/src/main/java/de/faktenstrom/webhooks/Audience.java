package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells the desk who listens, whenever that changes.
final class Audience {

  private static final String TOPIC = "faktenstrom.delivered";

  private final JdbcClient db;
  private final EndpointTable endpoints;
  private final Outbox outbox;
  private final Clock clock;

  Audience(JdbcClient db, EndpointTable endpoints, Outbox outbox, Clock clock) {
    this.db = db;
    this.endpoints = endpoints;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Compares with what was told last; to be called within the transaction of the change.
  void changed() {
    // The row's lock lets changes tell one after another, each seeing what the one before it told.
    String told =
        db.sql("select groups from webhooks.audience for update").query(String.class).single();
    Instant now = clock.instant();
    List<AudienceChanged.Group> groups =
        endpoints.all(now).stream()
            .filter(Endpoint::active)
            .map(e -> new AudienceChanged.Group(e.partnerName(), e.filter(), 1))
            .toList();
    String said = Filters.MAPPER.writeValueAsString(groups);
    if (!said.equals(told)) {
      db.sql("update webhooks.audience set groups = ?").param(said).update();
      AudienceChanged change = new AudienceChanged(Channel.WEBHOOK, groups, now);
      outbox.append(
          "/webhooks",
          List.of(
              new Outgoing(TOPIC, AudienceChanged.TYPE, Channel.WEBHOOK.toString(), change, null)));
    }
  }
}
