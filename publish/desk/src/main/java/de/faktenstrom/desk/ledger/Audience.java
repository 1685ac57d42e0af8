package de.faktenstrom.desk.ledger;

import static de.faktenstrom.desk.sql.Insert.column;

import de.faktenstrom.desk.sql.Insert;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.AudienceChanged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who listens on each channel, as the channels last said.
public final class Audience {

  private static final Insert<AudienceChanged> AUDIENCES =
      Insert.<AudienceChanged>into(
              "desk.audience",
              List.of(
                  column("channel", "text", AudienceChanged::channel),
                  column("audience", "text", Audience::json),
                  column("at", "timestamptz", AudienceChanged::at)))
          .replacing("channel")
          .where("desk.audience.at <= excluded.at");

  private final JdbcTemplate jdbc;

  public Audience(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void replace(List<AudienceChanged> changes) {
    AUDIENCES.all(jdbc, changes);
  }

  /// Who would get the announcement, on each of its channels.
  public List<Reach> reach(Announcement announcement) {
    return jdbc
        .query(
            "select audience from desk.audience order by channel",
            (row, _) ->
                EventJson.read(
                    row.getString(1).getBytes(StandardCharsets.UTF_8), AudienceChanged.class))
        .stream()
        .filter(audience -> announcement.channels().contains(audience.channel()))
        .map(audience -> Reach.of(audience, announcement))
        .toList();
  }

  private static String json(AudienceChanged changed) {
    return new String(EventJson.write(changed), StandardCharsets.UTF_8);
  }
}
