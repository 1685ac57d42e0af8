package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.publish.events.CitationsResolved;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `feeds.resolved`: what became known of cited works after a version was announced.
@Component
class Resolving {

  private final JdbcClient database;

  Resolving(JdbcClient database) {
    this.database = database;
  }

  /// Within the caller's transaction. In the order of the items, so that two writers never wait for
  /// each other.
  void keep(List<Read<CitationsResolved>> batch) {
    batch.stream()
        .sorted(Comparator.comparing(read -> read.data().uri()))
        .forEach(read ->
            database
                .sql(
                    """
                    insert into feeds.resolved as r (item, version, asked, data) values (?, ?, ?, ?)
                    on conflict (item, version) do update set asked = excluded.asked, data = excluded.data
                    where r.asked <= excluded.asked
                    """)
                .param(id(read.data().uri()))
                .param(read.data().version())
                .param(Resolved.asked(read.data()).atOffset(ZoneOffset.UTC))
                .param(read.event().data())
                .update());
  }

  /// @throws IllegalArgumentException where the uri is no `urn:uuid:`
  private static UUID id(String uri) {
    if (!uri.startsWith("urn:uuid:")) {
      throw new IllegalArgumentException("An item's uri must be urn:uuid:…, this is " + uri);
    }
    return UUID.fromString(uri.substring("urn:uuid:".length()));
  }
}
