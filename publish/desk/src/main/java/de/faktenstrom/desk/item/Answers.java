package de.faktenstrom.desk.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// What was answered to orders with a key. The item's lock keeps two of the same key apart.
public final class Answers {

  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Answers(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The reply given then, or that the key belongs to another request; empty where the key is new.
  Optional<Reply> find(UUID item, Order.Once once) {
    return jdbc
        .query(
            "select request, receipt from desk.answer where item = ? and key = ?",
            (row, _) -> reply(row.getString(1).equals(hash(once)), row.getString(2)),
            item,
            once.key())
        .stream()
        .findFirst();
  }

  private static Reply reply(boolean same, String receipt) {
    return same ? new Reply.Done(Wire.read(receipt, Receipt.class)) : new Reply.KeyReused();
  }

  void keep(UUID item, Order.Once once, Receipt receipt, Instant at) {
    jdbc.update(
        "insert into desk.answer (item, key, request, receipt, at) values (?, ?, ?, ?, ?)",
        item,
        once.key(),
        hash(once),
        Wire.json(receipt),
        at.atOffset(ZoneOffset.UTC));
  }

  /// Nobody repeats a request after a week.
  public void forget() {
    Instant edge = clock.instant().minus(KEPT);
    jdbc.update("delete from desk.answer where at < ?", edge.atOffset(ZoneOffset.UTC));
  }

  private static String hash(Order.Once once) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(once.request().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
