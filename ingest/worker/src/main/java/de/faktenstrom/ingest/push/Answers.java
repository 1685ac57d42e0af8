package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers kept for a day under the sender's `Idempotency-Key`: a request sent again gets the same
/// one.
@Component
class Answers {

  static final Duration KEPT = Duration.ofHours(24);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ACCEPTED = 202;

  private final JdbcClient jdbc;
  private final Clock clock;

  Answers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// A request that may be sent again.
  ///
  /// @param requestHash SHA-256 of its body
  record Once(String key, String requestHash) {}

  /// An answer given before.
  record Given(String requestHash, Pushed answer) {

    /// The same again, or a refusal if this is another request under the same key.
    Pushed to(Once again) {
      return again.requestHash().equals(requestHash)
          ? answer
          : new Pushed.Refused(
              new Refusal(
                  422,
                  "This Idempotency-Key was used for another request within 24 hours; use a new key."));
    }
  }

  Map<String, Given> given(Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, Given> given = new HashMap<>();
    jdbc.sql(
            "select key, request_hash, body from ingest.answer where key = any(?) and stored > ?::timestamptz")
        .param(keys.toArray(String[]::new))
        .param(oldest())
        .query(row -> {
          Pushed answer = JSON.readValue(row.getString("body"), Pushed.Accepted.class);
          given.put(row.getString("key"), new Given(row.getString("request_hash"), answer));
        });
    return given;
  }

  /// @throws ConcurrencyFailureException where another transaction keeps an answer under one of the
  ///   keys
  void keep(Map<Once, Pushed> answers) {
    Map<String, Once> byKey = new TreeMap<>();
    answers.keySet().forEach(once -> byKey.put(once.key(), once));
    List<Once> sorted = List.copyOf(byKey.values());
    int kept =
        sorted.isEmpty()
            ? 0
            : jdbc.sql(
                    """
                    insert into ingest.answer (key, request_hash, status, body, stored)
                    select n.key, n.request_hash, ?, n.body, ?::timestamptz
                    from unnest(?::text[], ?::text[], ?::text[]) as n (key, request_hash, body)
                    on conflict (key) do update
                    set request_hash = excluded.request_hash, body = excluded.body, stored = excluded.stored
                    where ingest.answer.stored <= ?::timestamptz
                    """)
                .param(ACCEPTED)
                .param(clock.instant().toString())
                .param(sorted.stream().map(Once::key).toArray(String[]::new))
                .param(sorted.stream().map(Once::requestHash).toArray(String[]::new))
                .param(sorted.stream().map(once -> json(answers.get(once))).toArray(String[]::new))
                .param(oldest())
                .update();
    if (kept < sorted.size()) {
      throw new ConcurrencyFailureException("A request came in twice at once");
    }
  }

  /// Drops what is older than a day.
  public void forgetOld() {
    jdbc.sql("delete from ingest.answer where stored <= ?::timestamptz").param(oldest()).update();
  }

  private String oldest() {
    Instant oldest = clock.instant().minus(KEPT);
    return oldest.toString();
  }

  private static String json(@Nullable Pushed answer) {
    return JSON.writeValueAsString(answer);
  }
}
