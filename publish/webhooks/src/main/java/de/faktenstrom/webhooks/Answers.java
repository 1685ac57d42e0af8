package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers a creating request that carries an `Idempotency-Key` once, and repeats that answer for a
/// day. Answers are sealed, because they may show a secret.
final class Answers {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_KEY = 255;

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final SecretBox box;
  private final Clock clock;

  Answers(Tables tables, SecretBox box, Clock clock) {
    this.db = tables.db();
    this.transaction = tables.transaction();
    this.box = box;
    this.clock = clock;
  }

  /// @param request all that the answer depends on, to tell a repetition from another request with
  ///   the same key
  /// @param work makes the answer, as JSON; in one transaction with the record of it
  String once(@Nullable String key, String request, Supplier<String> work) {
    if (key == null) {
      return there(transaction.execute(_ -> work.get()));
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.of(400, "The Idempotency-Key must have 1 to 255 characters.");
    }
    return there(transaction.execute(_ -> keyed(key, fingerprint(request), work)));
  }

  private String keyed(String key, byte[] fingerprint, Supplier<String> work) {
    // Waits here for a request with the same key that is still being answered.
    int fresh =
        db.sql(
                """
                insert into webhooks.answer (key, fingerprint, at) values (?, ?, ?)
                on conflict do nothing
                """)
            .param(key)
            .param(fingerprint)
            .param(Sql.time(clock.instant()))
            .update();
    if (fresh == 0) {
      return repeated(key, fingerprint);
    }
    String answer = work.get();
    db.sql("update webhooks.answer set body = ? where key = ?")
        .param(box.seal(answer.getBytes(UTF_8)))
        .param(key)
        .update();
    return answer;
  }

  private record Kept(byte[] fingerprint, byte[] body) {}

  private String repeated(String key, byte[] fingerprint) {
    Kept kept =
        db.sql("select fingerprint, body from webhooks.answer where key = ?")
            .param(key)
            .query((row, _) -> new Kept(row.getBytes(1), row.getBytes(2)))
            .single();
    if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
      throw Problem.of(422, "This Idempotency-Key was used for another request; use a new one.");
    }
    return new String(box.open(kept.body()), UTF_8);
  }

  void forget(Instant now) {
    db.sql("delete from webhooks.answer where at < ?").param(Sql.time(now.minus(KEPT))).update();
  }

  private static byte[] fingerprint(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String there(@Nullable String answer) {
    return java.util.Objects.requireNonNull(answer);
  }
}
