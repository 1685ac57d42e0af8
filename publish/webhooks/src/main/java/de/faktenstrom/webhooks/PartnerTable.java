package de.faktenstrom.webhooks;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Partners and what they may fetch.
final class PartnerTable {

  private final JdbcClient db;

  PartnerTable(JdbcClient db) {
    this.db = db;
  }

  record Row(UUID id, String name, byte[] tokenHash, Instant created, long lastSequence) {}

  void insert(UUID id, String name, Token token, Instant now) {
    db.sql("insert into webhooks.partner (id, name, token_hash, created) values (?, ?, ?, ?)")
        .param(id)
        .param(name)
        .param(token.hash())
        .param(Sql.time(now))
        .update();
  }

  List<Row> all() {
    return db.sql("select * from webhooks.partner order by name, id")
        .query((row, _) -> row(row))
        .list();
  }

  Optional<Row> find(UUID id) {
    return db.sql("select * from webhooks.partner where id = ?")
        .param(id)
        .query((row, _) -> row(row))
        .optional();
  }

  Optional<Row> of(Token token) {
    return db.sql("select * from webhooks.partner where token_hash = ?")
        .param(token.hash())
        .query((row, _) -> row(row))
        .optional()
        .filter(row -> java.security.MessageDigest.isEqual(row.tokenHash(), token.hash()));
  }

  /// Deliveries that wait or are tried again, of each endpoint that has any.
  Map<UUID, Long> open() {
    Map<UUID, Long> open = new HashMap<>();
    db.sql(
            """
            select endpoint, count(*) from webhooks.delivery
            where state in ('waiting', 'retrying') group by endpoint
            """)
        .query((row, _) -> open.put(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
    return open;
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getBytes("token_hash"),
        Sql.instantThere(row, "created"),
        row.getLong("last_sequence"));
  }
}
