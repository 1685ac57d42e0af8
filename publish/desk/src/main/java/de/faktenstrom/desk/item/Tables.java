package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Insert.column;

import de.faktenstrom.desk.sql.Insert;
import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.desk.state.Standing;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which field stands in which column.
final class Tables {

  static final Insert<ItemRow> ITEMS =
      Insert.<ItemRow>into(
              "desk.item",
              List.of(
                  column("id", "uuid", ItemRow::id),
                  column("state", "text", row -> row.standing().state()),
                  column("current_version", "int", row -> row.standing().current()),
                  column("released_version", "int", row -> row.standing().released()),
                  column("revision", "int", row -> row.standing().revision()),
                  column("plan_version", "int", row -> of(row.standing().plan(), Plan::version)),
                  column("due", "timestamptz", row -> of(row.standing().plan(), Plan::due)),
                  column("due_zone", "text", row -> of(row.standing().plan(), Plan::zone)),
                  column(
                      "embargo_until",
                      "timestamptz",
                      row -> of(row.standing().embargo(), Embargo::until)),
                  column(
                      "embargo_zone", "text", row -> of(row.standing().embargo(), Embargo::zone)),
                  column("channels", "text", row -> Wire.channels(row.outlet().channels())),
                  column("plan_channels", "text", row -> Wire.channels(row.outlet().planned())),
                  column("decisions", "int", row -> row.outlet().decisions()),
                  column("plan_decision", "int", row -> row.outlet().planDecision()),
                  column("published", "timestamptz", row -> row.outlet().published()),
                  column("origin_version", "int", ItemRow::originVersion),
                  column("desk_version", "int", ItemRow::deskVersion),
                  column("edition", "bigint", ItemRow::edition),
                  column("kind", "text", row -> row.card().kind()),
                  column("headline", "text", row -> row.card().headline()),
                  column("language", "text", row -> row.card().language()),
                  column("source_name", "text", row -> row.card().source()),
                  column("arrived", "timestamptz", row -> row.card().arrived()),
                  column("asked", "boolean", row -> row.standing().asked()),
                  column("embargo_question", "text", row -> of(row.card().question(), Wire::json)),
                  column("changed", "timestamptz", ItemRow::changed)))
          .replacing("id");

  static final Insert<NewVersion> VERSIONS =
      Insert.into(
          "desk.item_version",
          List.of(
              column("item", "uuid", NewVersion::item),
              column("version", "int", NewVersion::version),
              column("origin_version", "int", NewVersion::originVersion),
              column("made", "timestamptz", NewVersion::made),
              column("made_by", "text", NewVersion::madeBy),
              column("correction", "text", NewVersion::correction),
              column("traceparent", "text", NewVersion::traceparent),
              column("content", "bytea", NewVersion::content)));

  static final Insert<Decision> DECISIONS =
      Insert.into(
          "desk.release",
          List.of(
              column("item", "uuid", Decision::item),
              column("decision", "int", Decision::number),
              column("what", "text", Decision::what),
              column("version", "int", Decision::version),
              column("revision", "int", Decision::revision),
              column("channels", "text", row -> Wire.channels(row.channels())),
              column("decided_by", "text", Decision::by),
              column("co_signer", "text", Decision::coSigner),
              column("decided", "timestamptz", Decision::decided),
              column("due", "timestamptz", row -> of(row.plan(), Plan::due)),
              column("due_zone", "text", row -> of(row.plan(), Plan::zone)),
              column("embargo_until", "timestamptz", row -> of(row.embargo(), Embargo::until)),
              column("embargo_zone", "text", row -> of(row.embargo(), Embargo::zone)),
              column("released", "timestamptz", Decision::released),
              column("note", "text", Decision::note)));

  private Tables() {}

  private static <T, V> @Nullable V of(@Nullable T whole, Function<T, V> part) {
    return whole == null ? null : part.apply(whole);
  }

  static ItemRow item(ResultSet row, int number) throws SQLException {
    return new ItemRow(
        row.getObject("id", UUID.class),
        standing(row),
        new Outlet(
            Wire.channels(row.getString("channels")),
            Wire.channels(row.getString("plan_channels")),
            row.getInt("decisions"),
            row.getObject("plan_decision", Integer.class),
            instant(row, "published")),
        card(row),
        row.getInt("origin_version"),
        row.getInt("desk_version"),
        row.getLong("edition"),
        present(instant(row, "changed")));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        State.of(row.getString("state")).orElseThrow(),
        row.getInt("current_version"),
        row.getInt("released_version"),
        row.getInt("revision"),
        plan(row, "plan_version"),
        embargo(row),
        row.getBoolean("asked"));
  }

  private static Card card(ResultSet row) throws SQLException {
    return new Card(
        Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("headline"),
        row.getString("language"),
        row.getString("source_name"),
        present(instant(row, "arrived")),
        of(row.getString("embargo_question"), json -> Wire.read(json, EmbargoQuestion.class)));
  }

  static Decision decision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getObject("item", UUID.class),
        row.getInt("decision"),
        row.getString("what"),
        row.getInt("version"),
        row.getObject("revision", Integer.class),
        Wire.channels(row.getString("channels")),
        row.getString("decided_by"),
        row.getString("co_signer"),
        present(instant(row, "decided")),
        plan(row, "version"),
        embargo(row),
        instant(row, "released"),
        row.getString("note"));
  }

  private static @Nullable Plan plan(ResultSet row, String version) throws SQLException {
    Instant due = instant(row, "due");
    return due == null
        ? null
        : new Plan(row.getInt(version), due, ZoneId.of(row.getString("due_zone")));
  }

  private static @Nullable Embargo embargo(ResultSet row) throws SQLException {
    Instant until = instant(row, "embargo_until");
    return until == null ? null : new Embargo(until, ZoneId.of(row.getString("embargo_zone")));
  }

  private static Instant present(@Nullable Instant time) {
    return Objects.requireNonNull(time);
  }
}
