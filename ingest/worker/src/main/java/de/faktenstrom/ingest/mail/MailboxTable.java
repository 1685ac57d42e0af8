package de.faktenstrom.ingest.mail;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.mailbox`: how far each mailbox is read.
@Component
class MailboxTable {

  private final JdbcClient jdbc;

  MailboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Place find(UUID source) {
    return jdbc.sql("select uid_validity, last_uid from ingest.mailbox where source = ?")
        .param(source)
        .query((row, _) -> new Place(row.getLong(1), row.getLong(2)))
        .optional()
        .orElse(Place.START);
  }

  /// Written by whoever holds the source's lease.
  void put(UUID source, Place place) {
    jdbc.sql(
            """
            insert into ingest.mailbox (source, uid_validity, last_uid) values (?, ?, ?)
            on conflict (source) do update
            set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
            """)
        .param(source)
        .param(place.validity())
        .param(place.last())
        .update();
  }
}
