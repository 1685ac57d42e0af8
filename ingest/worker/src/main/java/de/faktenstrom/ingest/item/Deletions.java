package de.faktenstrom.ingest.item;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.ItemGone;
import de.faktenstrom.ingest.events.SourceRef;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `ingest.item_deletion`: which items their sources have deleted, so that each is told of once
/// however often it is repeated. Runs in the transaction of a reading whose source is locked.
@Component
public class Deletions {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Clock clock;

  Deletions(JdbcClient jdbc, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Tells what a reading shows to be deleted. What is there again is forgotten, so that it is told
  /// again when it goes again.
  ///
  /// @param there keys of items that the source has
  /// @param deleted keys of items that it says it deleted, and when; those that never came in are
  ///   passed over
  /// @return those that were told
  public List<Deletion> tell(
      SourceRef source, Collection<String> there, Map<String, Instant> deleted) {
    UUID id = UUID.fromString(source.id());
    forget(id, there);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Deletion> fresh = add(id, deleted.keySet(), now);
    if (!fresh.isEmpty()) {
      String trace = Trace.start();
      outbox.append(
          "/ingest",
          fresh.stream()
              .map(one -> gone(one, Objects.requireNonNull(deleted.get(one.key())), now, source))
              .map(gone -> new Outgoing(ItemGone.TOPIC, ItemGone.TYPE, gone.uri(), gone, trace))
              .toList());
    }
    return fresh;
  }

  /// A source's clock may be ahead of ours.
  private static ItemGone gone(Deletion deletion, Instant said, Instant now, SourceRef source) {
    Instant deleted = said.isAfter(now) ? now : said.truncatedTo(ChronoUnit.MICROS);
    return new ItemGone(deletion.uri(), deletion.version(), deleted, source);
  }

  private List<Deletion> add(UUID source, Collection<String> keys, Instant now) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            with fresh as (
              insert into ingest.item_deletion (item, told)
              select id, ?::timestamptz from ingest.item where source = ? and external_key = any(?)
              on conflict (item) do nothing
              returning item)
            select i.id, i.external_key, i.version, v.headline from fresh
            join ingest.item i on i.id = fresh.item
            join ingest.item_version v on v.item = i.id and v.version = i.version
            order by i.id
            """)
        .param(now.toString())
        .param(source)
        .param(keys.toArray(String[]::new))
        .query((row, _) ->
            new Deletion(
                row.getObject("id", UUID.class),
                row.getString("external_key"),
                row.getInt("version"),
                row.getString("headline")))
        .list();
  }

  private void forget(UUID source, Collection<String> keys) {
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              delete from ingest.item_deletion d using ingest.item i
              where i.id = d.item and i.source = ? and i.external_key = any(?)
              """)
          .param(source)
          .param(keys.toArray(String[]::new))
          .update();
    }
  }
}
