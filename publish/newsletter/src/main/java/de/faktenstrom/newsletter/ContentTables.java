package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Filter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What mails are made of.
@Component
class ContentTables {

  private final JdbcClient jdbc;
  private final EditionTables editions;

  ContentTables(JdbcClient jdbc, EditionTables editions) {
    this.jdbc = jdbc;
    this.editions = editions;
  }

  Issue.Edition edition(UUID bundle) {
    return jdbc.sql(
            """
            select upper(e.rhythm) rhythm, e.due, b.more
            from newsletter.bundle b join newsletter.edition e on e.id = b.edition_id where b.id = ?
            """)
        .param(bundle)
        .query((row, _) ->
            new Issue.Edition(
                Rhythm.valueOf(row.getString("rhythm")),
                row.getTimestamp("due").toInstant(),
                editions.frozen(bundle),
                row.getInt("more")))
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("this edition is gone"));
  }

  Request request(UUID confirmation) {
    return jdbc.sql("select requested, expires from newsletter.confirmation where id = ?")
        .param(confirmation)
        .query((row, _) ->
            new Request(
                wishes(confirmation),
                row.getTimestamp("requested").toInstant(),
                row.getTimestamp("expires").toInstant()))
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("this confirmation is gone"));
  }

  private List<Wish> wishes(UUID confirmation) {
    return jdbc.sql(
            """
            select w.rhythm, w.filter from newsletter.confirmation c
            join newsletter.subscription w on w.id = any(c.subscriptions)
            where c.id = ? and w.state <> 'ended' order by w.requested, w.id
            """)
        .param(confirmation)
        .query((row, _) ->
            new Wish(
                Rhythm.of(row.getString("rhythm")).orElseThrow(),
                Filters.read(row.getString("filter"))))
        .list();
  }

  /// What a confirmation is asked for.
  record Request(List<Wish> wishes, Instant requested, Instant expires) {}

  record Wish(Rhythm rhythm, Filter filter) {}
}
