package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Announcement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Editions and what is frozen in them.
@Component
class EditionTables {

  /// Candidates of one edition: more than fit any mail, few enough for any memory.
  private static final int CANDIDATES = 1000;

  private final JdbcClient jdbc;

  EditionTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False where that edition was opened before.
  boolean open(UUID id, Rhythm rhythm, String slot, Instant due) {
    return jdbc.sql(
                """
                insert into newsletter.edition (id, rhythm, slot, due, state)
                values (?, ?, ?, ?::timestamptz, 'prepared') on conflict (rhythm, slot) do nothing
                """)
            .params(id, rhythm.toString(), slot, due.toString())
            .update()
        == 1;
  }

  /// An edition without mails is remembered; alerts without are not.
  void empty(UUID edition, Rhythm rhythm) {
    jdbc.sql(
            rhythm == Rhythm.AT_ONCE
                ? "delete from newsletter.edition where id = ?"
                : "update newsletter.edition set state = 'empty' where id = ?")
        .param(edition)
        .update();
  }

  Optional<Edition> edition(Rhythm rhythm, String slot) {
    return jdbc.sql(
            """
            select e.id, e.rhythm, e.due, e.state,
              (select count(*) from newsletter.edition_item i where i.edition_id = e.id) items,
              (select count(*) from newsletter.mailing m where m.edition_id = e.id) mailings
            from newsletter.edition e where e.rhythm = ? and e.slot = ?
            """)
        .params(rhythm.toString(), slot)
        .query((row, _) ->
            new Edition(
                row.getObject("id", UUID.class),
                rhythm,
                row.getTimestamp("due").toInstant(),
                row.getString("state"),
                row.getInt("items"),
                row.getInt("mailings")))
        .optional();
  }

  /// @param items different ones in all its mails
  record Edition(
      @Nullable UUID id, Rhythm rhythm, Instant due, String state, int items, int mailings) {

    static Edition none(Rhythm rhythm, Instant due) {
      return new Edition(null, rhythm, due, "empty", 0, 0);
    }
  }

  /// Alerts wait until those before them have been tried: in a burst or an outage mails carry more
  /// items instead of being more mails.
  boolean alertsToPlan() {
    return jdbc.sql(
            """
            select exists (
                select 1 from newsletter.publication where at_once > 0 order by at limit 1)
              and not exists (select 1 from newsletter.mailing
                where priority = 1 and state in ('waiting', 'sending') and state = 'waiting' and attempts = 0)
            """)
        .query(Boolean.class)
        .single();
  }

  /// What the rhythm's last edition has not had; it has it now. The newest of very many.
  List<Candidate> take(Rhythm rhythm) {
    return jdbc.sql(
            """
            with taken as (
              update newsletter.publication set %1$s = 0 where %1$s > 0
              returning type, data, traceparent, at, old.%1$s = 1 as news)
            select * from taken order by at desc limit ?
            """
                .formatted(rhythm))
        .param(CANDIDATES)
        .query(EditionTables::candidate)
        .list();
  }

  void freeze(UUID edition, List<Bundle> bundles) {
    Set<Candidate> items =
        bundles.stream().flatMap(bundle -> bundle.items().stream()).collect(Collectors.toSet());
    List<Announcement> all = items.stream().map(Candidate::announcement).toList();
    jdbc.sql(
            """
            insert into newsletter.edition_item (edition_id, uri, revision, version, type, data, traceparent, news)
            select ?, n.* from unnest(?, ?, ?, ?, ?, ?, ?) n on conflict do nothing
            """)
        .params(
            edition,
            all.stream().map(Announcement::uri).toArray(String[]::new),
            all.stream().map(Announcement::revision).toArray(Integer[]::new),
            all.stream().map(Announcement::version).toArray(Integer[]::new),
            all.stream().map(Announcement::type).toArray(String[]::new),
            all.stream().map(Story::write).toArray(String[]::new),
            items.stream().map(Candidate::traceparent).toArray(String[]::new),
            items.stream().map(Candidate::news).toArray(Boolean[]::new))
        .update();
  }

  /// The bundle's items as they are out now.
  List<Candidate> current(UUID bundle) {
    return jdbc.sql(
            """
            select p.type, p.data, p.traceparent, e.news
            from newsletter.bundle_item i
            join newsletter.bundle b on b.id = i.bundle_id
            join newsletter.edition_item e
              on e.edition_id = b.edition_id and e.uri = i.uri and e.revision = i.revision
            join newsletter.publication p on p.uri = i.uri
            where i.bundle_id = ? and i.position > 0
            """)
        .param(bundle)
        .query(EditionTables::candidate)
        .list();
  }

  /// The bundle's items as they were frozen, in their order.
  List<Candidate> frozen(UUID bundle) {
    return jdbc.sql(
            """
            select e.type, e.data, e.traceparent, e.news
            from newsletter.bundle_item i
            join newsletter.bundle b on b.id = i.bundle_id
            join newsletter.edition_item e
              on e.edition_id = b.edition_id and e.uri = i.uri and e.revision = i.revision
            where i.bundle_id = ? and i.position > 0 order by i.position
            """)
        .param(bundle)
        .query(EditionTables::candidate)
        .list();
  }

  private static Candidate candidate(ResultSet row, int number) throws SQLException {
    return new Candidate(
        Story.read(row.getString("type"), row.getString("data")),
        row.getBoolean("news"),
        row.getString("traceparent"));
  }

  /// Every mail of the edition has come to an end.
  void close() {
    jdbc.sql(
            """
            update newsletter.edition e set state = 'sent' where e.state = 'prepared'
              and not exists (select 1 from newsletter.mailing m
                where m.edition_id = e.id and m.state in ('waiting', 'sending'))
            """)
        .update();
  }
}
