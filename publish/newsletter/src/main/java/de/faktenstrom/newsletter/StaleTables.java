package de.faktenstrom.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bundles of which an item has a newer revision, while mails of them have not left.
@Component
class StaleTables {

  private final JdbcClient jdbc;

  StaleTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean any(Instant now) {
    return jdbc.sql("select exists (" + OPEN + ")")
        .param(now.toString())
        .query(Boolean.class)
        .single();
  }

  List<Stale> all(Instant now) {
    return jdbc.sql(OPEN)
        .param(now.toString())
        .query((row, _) ->
            new Stale(
                row.getObject("id", UUID.class),
                row.getObject("edition_id", UUID.class),
                Rhythm.valueOf(row.getString("rhythm"))))
        .list();
  }

  /// One whose mails are all under way stays as it is until they have left or their claims have
  /// ended.
  private static final String OPEN =
      """
      select b.id, b.edition_id, upper(e.rhythm) rhythm
      from newsletter.bundle b join newsletter.edition e on e.id = b.edition_id
      where b.stale
        and (exists (select 1 from newsletter.mailing m where m.bundle_id = b.id
               and (m.state = 'waiting' or m.state = 'sending' and m.due <= ?::timestamptz))
          or not exists (select 1 from newsletter.mailing m where m.bundle_id = b.id and m.state = 'sending'))
      """;

  record Stale(UUID bundle, UUID edition, Rhythm rhythm) {}

  /// Mails that may have left before a crash get a bundle without what changed. The old revisions
  /// stay in it at position 0: not shown, but known as perhaps held.
  void split(Stale stale, Instant now) {
    UUID rest = UUID.randomUUID();
    int moved =
        jdbc.sql(
                """
                with rest as (
                  insert into newsletter.bundle (id, edition_id, more)
                  select ?, edition_id, more from newsletter.bundle b where b.id = ? and exists (
                    select 1 from newsletter.mailing m
                    where m.bundle_id = b.id and m.state = 'sending' and m.due <= ?::timestamptz)
                  returning id)
                insert into newsletter.bundle_item (bundle_id, uri, revision, position)
                select rest.id, i.uri, i.revision, case when p.revision > i.revision then 0 else i.position end
                from rest, newsletter.bundle_item i join newsletter.publication p on p.uri = i.uri
                where i.bundle_id = ?
                """)
            .params(rest, stale.bundle(), now.toString(), stale.bundle())
            .update();
    if (moved > 0) {
      moveOverdue(stale, rest, now);
    }
  }

  private void moveOverdue(Stale stale, UUID rest, Instant now) {
    jdbc.sql(
            """
            update newsletter.mailing m set bundle_id = ?, due = ?::timestamptz, changed = ?::timestamptz, told = any_left,
              state = case when any_left then 'waiting' else 'sent' end,
              detail = 'may have been sent before a restart'
            from (select exists (select 1 from newsletter.bundle_item
              where bundle_id = ? and position > 0) any_left) r
            where m.bundle_id = ? and m.state = 'sending' and m.due <= ?::timestamptz
            """)
        .params(rest, now.toString(), now.toString(), rest, stale.bundle(), now.toString())
        .update();
  }

  /// Nothing of it waits any more.
  void settle(Stale stale) {
    jdbc.sql(
            """
            update newsletter.bundle b set stale = false where b.id = ? and not exists (
              select 1 from newsletter.mailing m where m.bundle_id = b.id and m.state in ('waiting', 'sending'))
            """)
        .param(stale.bundle())
        .update();
  }
}
