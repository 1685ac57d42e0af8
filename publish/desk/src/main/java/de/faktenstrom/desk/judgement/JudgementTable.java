package de.faktenstrom.desk.judgement;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table `desk.judgement`. All within the caller's transaction, the item's row locked.
public final class JudgementTable {

  private final JdbcTemplate jdbc;

  public JudgementTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Judgements of(UUID item) {
    return of(List.of(item)).getOrDefault(item, Judgements.NONE);
  }

  /// Items of which nothing was said are left out.
  public Map<UUID, Judgements> of(Collection<UUID> items) {
    if (items.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Judgement>> said = new HashMap<>();
    jdbc.query(
        "select * from desk.judgement where item = any(?::uuid[]) order by judged, kind, value",
        row -> {
          said.computeIfAbsent(row.getObject("item", UUID.class), _ -> new ArrayList<>())
              .add(judgement(row));
        },
        (Object) texts(List.copyOf(items), id -> id));
    Map<UUID, Judgements> judgements = HashMap.newHashMap(said.size());
    said.forEach((item, list) -> judgements.put(item, new Judgements(list)));
    return judgements;
  }

  /// Takes the place of what was said of the subject before.
  public void put(UUID item, Judgement judgement) {
    Subject subject = judgement.subject().kept();
    jdbc.update(
        """
        insert into desk.judgement (item, kind, value, verdict, subject, judged_by, judged)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (item, kind, value) do update set verdict = excluded.verdict,
          subject = excluded.subject, judged_by = excluded.judged_by, judged = excluded.judged
        """,
        item,
        subject.kind(),
        subject.key(),
        judgement.verdict().toString(),
        json(subject),
        judgement.by(),
        judgement.at().atOffset(ZoneOffset.UTC));
  }

  /// As if nothing had been said of the subject.
  public void remove(UUID item, Subject subject) {
    jdbc.update(
        "delete from desk.judgement where item = ? and kind = ? and value = ?",
        item,
        subject.kind(),
        subject.key());
  }

  private static String json(Subject subject) {
    Object record =
        switch (subject) {
          case Subject.Tag(Topic topic) -> topic;
          case Subject.Source(Citation citation) -> citation;
        };
    return new String(EventJson.write(record), StandardCharsets.UTF_8);
  }

  private static Judgement judgement(ResultSet row) throws SQLException {
    byte[] json = row.getString("subject").getBytes(StandardCharsets.UTF_8);
    Subject subject =
        row.getString("kind").equals("topic")
            ? new Subject.Tag(EventJson.read(json, Topic.class))
            : new Subject.Source(EventJson.read(json, Citation.class));
    return new Judgement(
        subject,
        Verdict.of(row.getString("verdict")).orElseThrow(),
        row.getString("judged_by"),
        Objects.requireNonNull(instant(row, "judged")));
  }
}
