package de.faktenstrom.ingest;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An outbox in a table of the test's database, so that it takes part in the transaction; can be
/// made to fail.
public final class TableOutbox implements Outbox {

  private final JdbcClient jdbc;
  private volatile Consumer<List<Outgoing>> before = _ -> {};

  public TableOutbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
    jdbc.sql(
            "create table public.outbox (id bigserial, subject text, version int, hash text, trust text, data jsonb)")
        .update();
  }

  /// Called with each append before it is done; may throw.
  public void before(Consumer<List<Outgoing>> action) {
    this.before = action;
  }

  @Override
  public void append(String source, List<Outgoing> events) {
    before.accept(events);
    String[] data =
        events.stream()
            .map(event -> new String(EventJson.write(event.data()), StandardCharsets.UTF_8))
            .toArray(String[]::new);
    jdbc.sql(
            """
            insert into public.outbox (subject, version, hash, trust, data)
            select d->>'uri', (d->>'version')::int, d->>'contentHash', d->'source'->>'trust', d
            from unnest(?::jsonb[]) as d
            """)
        .param(data)
        .update();
  }
}
