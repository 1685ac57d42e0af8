package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.desk.judgement.JudgementTable;
import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// All that editors see of items.
public final class Board {

  private static final String CONCERNED =
      """
      select i.*, c.since from desk.item i join (
        select item, max(s.since) as since
        from desk.concern c join desk.signal s on s.key = c.signal where resolved is null group by item) as c on c.item = i.id
      """;

  private final JdbcTemplate jdbc;
  private final JudgementTable judgements;

  Board(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.judgements = new JudgementTable(jdbc);
  }

  /// What changed last comes first.
  ///
  /// @param state absent for all
  /// @param after [Page#next] of the page before, absent for the first
  /// @throws IllegalArgumentException where `after` is no cursor
  public Page<ItemLine> items(@Nullable State state, @Nullable String after, int limit) {
    return items(state == null ? List.of(State.values()) : List.of(state), after, limit);
  }

  /// Of several states, what changed last first.
  ///
  /// @throws IllegalArgumentException where `after` is no cursor
  public Page<ItemLine> items(List<State> states, @Nullable String after, int limit) {
    Cursor cursor =
        after == null
            ? Cursor.START
            : Cursor.parse(after).orElseThrow(() -> new IllegalArgumentException(after));
    List<ItemRow> rows = rows(states, cursor, limit + 1);
    if (rows.size() <= limit) {
      return new Page<>(rows.stream().map(ItemLine::of).toList(), null);
    }
    ItemRow last = rows.get(limit - 1);
    return new Page<>(
        rows.stream().limit(limit).map(ItemLine::of).toList(),
        new Cursor(last.changed(), last.id()).toString());
  }

  /// Each state's newest by its index, so that no page sorts the whole table.
  private List<ItemRow> rows(List<State> states, Cursor cursor, int limit) {
    return jdbc.query(
        """
        select i.* from unnest(?::text[]) as wanted (state), lateral (
          select * from desk.item where item.state = wanted.state and (changed, id) < (?, ?)
          order by changed desc, id desc limit ?) as i
        order by changed desc, id desc limit ?
        """,
        Tables::item,
        texts(states, State::toString),
        cursor.changed().atOffset(ZoneOffset.UTC),
        cursor.id(),
        limit,
        limit);
  }

  /// Items that have an open concern and are not over, the newest concern first.
  ///
  /// @param states of which they may be; those that are over are left out
  /// @param text in headline or source, empty for all
  /// @throws IllegalArgumentException where `after` is no cursor
  public Page<ItemLine> concerned(
      List<State> states, String text, @Nullable String after, int limit) {
    Cursor cursor =
        after == null
            ? Cursor.START
            : Cursor.parse(after).orElseThrow(() -> new IllegalArgumentException(after));
    List<Concerned> rows =
        jdbc.query(
            CONCERNED
                + """
                where i.state = any(?::text[]) and i.state <> all('{withdrawn,rejected}')
                  and strpos(lower(headline || ' ' || source_name), lower(?)) > 0 and (since, id) < (?, ?)
                order by since desc, id desc limit ?
                """,
            (row, number) ->
                new Concerned(
                    Tables.item(row, number), Objects.requireNonNull(instant(row, "since"))),
            texts(states, State::toString),
            text,
            cursor.changed().atOffset(ZoneOffset.UTC),
            cursor.id(),
            limit + 1);
    List<ItemLine> lines = rows.stream().limit(limit).map(row -> ItemLine.of(row.item())).toList();
    if (rows.size() <= limit) {
      return new Page<>(lines, null);
    }
    Concerned last = rows.get(limit - 1);
    return new Page<>(lines, new Cursor(last.since(), last.item().id()).toString());
  }

  private record Concerned(ItemRow item, Instant since) {}

  /// How many items [#concerned] would list.
  public int concerned() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(distinct i.id) from desk.concern c join desk.item i on i.id = c.item
            where c.resolved is null and i.state <> all('{withdrawn,rejected}')
            """,
            Integer.class));
  }

  /// Items with the text in headline or source, what changed last first.
  public List<ItemLine> search(List<State> states, String text, int limit) {
    return jdbc
        .query(
            """
            select * from desk.item where state = any(?::text[])
              and strpos(lower(headline || ' ' || source_name), lower(?)) > 0
            order by changed desc, id desc limit ?
            """,
            Tables::item,
            texts(states, State::toString),
            text,
            limit)
        .stream()
        .map(ItemLine::of)
        .toList();
  }

  /// How many items are in each state; states without any are 0.
  public Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    jdbc.query(
        "select state, count(*) from desk.item group by state",
        row -> {
          counts.put(State.of(row.getString(1)).orElseThrow(), row.getInt(2));
        });
    return counts;
  }

  /// What the items are called now; unknown ones are left out.
  public Map<UUID, String> headlines(Collection<UUID> ids) {
    Map<UUID, String> headlines = new HashMap<>();
    jdbc.query(
        "select id, headline from desk.item where id = any(?::uuid[])",
        row -> {
          headlines.put(row.getObject(1, UUID.class), row.getString(2));
        },
        (Object) texts(List.copyOf(ids), id -> id));
    return headlines;
  }

  public Optional<ItemLine> line(UUID id) {
    return jdbc.query("select * from desk.item where id = ?", Tables::item, id).stream()
        .findFirst()
        .map(ItemLine::of);
  }

  public Optional<ItemView> item(UUID id) {
    Judgements said = judgements.of(id);
    return line(id)
        .map(line ->
            new ItemView(
                line,
                jdbc.query(
                    "select * from desk.item_version where item = ? order by version desc",
                    (row, _) -> version(row, said),
                    id),
                jdbc.query(
                    "select * from desk.release where item = ? order by decision desc",
                    Tables::decision,
                    id),
                said));
  }

  private static VersionView version(ResultSet row, Judgements said) throws SQLException {
    ItemEnriched found = EventJson.read(row.getBytes("content"), ItemEnriched.class);
    String notes = row.getString("correction");
    return new VersionView(
        row.getInt("version"),
        row.getObject("origin_version", Integer.class),
        Objects.requireNonNull(instant(row, "made")),
        row.getString("made_by"),
        notes == null ? null : Wire.read(notes, Notes.class),
        said.over(found),
        found);
  }

  /// The newest announcement that brought a version or took the item back, 0 where none did.
  public int told(UUID item) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select coalesce(max(revision), 0) from desk.release where item = ? and what <> 'described'
            """,
            Integer.class,
            item));
  }

  /// What will go out by itself, the next first.
  public List<ItemLine> planned(int limit) {
    return jdbc
        .query(
            "select * from desk.item where due is not null order by due, id limit ?",
            Tables::item,
            limit)
        .stream()
        .map(ItemLine::of)
        .toList();
  }

  /// How many plans there are.
  public int planned() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select count(*) from desk.item where due is not null", Integer.class));
  }

  /// Plans whose instant lies before `at`.
  public int due(Instant at) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from desk.item where due <= ?",
            Integer.class,
            at.atOffset(ZoneOffset.UTC)));
  }

  /// The item's newest version as if it were released now, to ask who would get it.
  public Announcement preview(ItemView item, Set<Channel> channels) {
    Instant at = item.line().changed();
    return new Announcement.Released(
        Announcing.publication(item.current().content(), item.current().version(), at, at),
        item.line().standing().revision() + 1,
        channels);
  }
}
