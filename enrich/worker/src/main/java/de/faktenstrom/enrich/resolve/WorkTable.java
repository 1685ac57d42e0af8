package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `enrich.work`: requests and answers. All within the caller's transaction.
final class WorkTable {

  private final JdbcClient jdbc;

  WorkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Asks for those that nobody has asked for yet.
  ///
  /// @param first whom to ask for each
  void request(Map<Sought, Registry> first, Instant now) {
    List<Sought> sought = first.keySet().stream().sorted().toList();
    jdbc.sql(
            """
            insert into enrich.work (type, value, registry, due)
            select type, value, registry, ? from unnest(?::text[], ?::text[], ?::text[])
              with ordinality as w (type, value, registry, n) order by n
            on conflict do nothing
            """)
        .param(time(now))
        .param(sought.stream().map(Sought::type).toArray(String[]::new))
        .param(sought.stream().map(Sought::value).toArray(String[]::new))
        .param(sought.stream().map(one -> String.valueOf(first.get(one))).toArray(String[]::new))
        .update();
  }

  /// What is known of these; no answer to one of them is written until the transaction ends.
  Map<Sought, Work> share(SortedSet<Sought> sought) {
    return answers(sought, "for share of w");
  }

  /// What is known of these now.
  Map<Sought, Work> read(SortedSet<Sought> sought) {
    return answers(sought, "");
  }

  private Map<Sought, Work> answers(SortedSet<Sought> sought, String lock) {
    Map<Sought, Work> answers = new HashMap<>();
    jdbc.sql(
            """
            select w.type, w.value, w.answer from enrich.work w
              join unnest(?::text[], ?::text[]) as s (type, value) using (type, value)
            order by w.type, w.value
            """
                + lock)
        .param(sought.stream().map(Sought::type).toArray(String[]::new))
        .param(sought.stream().map(Sought::value).toArray(String[]::new))
        .query(row -> {
          Work answer = work(row.getString(3));
          if (answer != null) {
            answers.put(new Sought(row.getString(1), row.getString(2)), answer);
          }
        });
    return answers;
  }

  /// The work that has waited longest for this registry, if one is due and somebody cites it. It is
  /// the caller's for a while: who dies over it leaves it to another.
  Optional<Standing> claim(Registry registry, Instant now, Duration lease) {
    return jdbc.sql(
            """
            update enrich.work set due = ? where (type, value) = (
              select w.type, w.value from enrich.work w
              where w.registry = ? and w.due <= ?
                and exists (select from enrich.citation c where c.type = w.type and c.value = w.value)
                and not exists (select from enrich.registry r where r.name = w.registry and r.next > ?)
              order by w.due limit 1 for update skip locked)
            returning *
            """)
        .param(time(now.plus(lease)))
        .param(registry.toString())
        .param(time(now))
        .param(time(now))
        .query(WorkTable::standing)
        .optional();
  }

  void put(Standing standing) {
    jdbc.sql(
            """
            update enrich.work set registry = ?, due = ?, attempts = ?, answer = ?, reason = ?
            where type = ? and value = ?
            """)
        .param(standing.registry().toString())
        .param(time(standing.due()))
        .param(standing.attempts())
        .param(json(standing.answer()))
        .param(standing.reason())
        .param(standing.sought().type())
        .param(standing.sought().value())
        .update();
  }

  /// Which agency each prefix belongs to, where that is known.
  Map<String, String> agencies(List<String> prefixes) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select prefix, name from enrich.agency where prefix = any(?::text[])")
        .param(prefixes.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  void belongs(String prefix, String agency) {
    jdbc.sql(
            """
            insert into enrich.agency (prefix, name) values (?, ?)
            on conflict (prefix) do update set name = excluded.name
            """)
        .param(prefix)
        .param(agency)
        .update();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        new Sought(row.getString("type"), row.getString("value")),
        Registry.of(row.getString("registry")).orElseThrow(),
        row.getObject("due", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        work(row.getString("answer")),
        row.getString("reason"));
  }

  private static @Nullable Work work(@Nullable String json) {
    return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Work.class);
  }

  private static @Nullable String json(@Nullable Work work) {
    return work == null ? null : new String(EventJson.write(work), StandardCharsets.UTF_8);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
