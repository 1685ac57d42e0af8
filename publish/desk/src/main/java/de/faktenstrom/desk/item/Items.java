package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.concern.Basis;
import de.faktenstrom.desk.concern.Marking;
import de.faktenstrom.desk.concern.Signal;
import de.faktenstrom.desk.judgement.JudgementTable;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.EventJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The tables of items, versions and decisions. All within the caller's transaction; locks are
/// taken in the order of ids, so that two batches never wait for each other.
final class Items {

  private final JdbcTemplate jdbc;
  private final Marking marking;
  private final JudgementTable judgements;

  Items(JdbcTemplate jdbc, Marking marking) {
    this.jdbc = jdbc;
    this.marking = marking;
    this.judgements = new JudgementTable(jdbc);
  }

  Optional<ItemRow> lock(UUID id) {
    return jdbc.query("select * from desk.item where id = ? for update", Tables::item, id).stream()
        .findFirst();
  }

  /// Those of the ids that are known.
  Map<UUID, ItemRow> lock(Collection<UUID> ids) {
    return byId(
        jdbc.query(
            "select * from desk.item where id = any(?::uuid[]) order by id for update",
            Tables::item,
            (Object) texts(List.copyOf(ids), id -> id)));
  }

  /// What has fallen due and nobody else is at, the longest overdue first.
  List<ItemRow> lockDue(Instant now, int limit) {
    return jdbc.query(
        """
        select * from desk.item where due <= ? order by due, id limit ?
        for update skip locked
        """,
        Tables::item,
        now.atOffset(ZoneOffset.UTC),
        limit);
  }

  /// The next plan's instant, absent where nothing is planned.
  @Nullable Instant nextDue() {
    return jdbc
        .query(
            "select due from desk.item where due is not null order by due limit 1",
            (row, _) -> Optional.ofNullable(instant(row, "due")))
        .stream()
        .findFirst()
        .flatMap(due -> due)
        .orElse(null);
  }

  JudgementTable judgements() {
    return judgements;
  }

  /// As it goes out: with what editors said of tags and citations.
  Content content(UUID item, int version) {
    return judged(item, stored(item, version));
  }

  /// With what editors said of the item's tags and citations.
  Content judged(UUID item, Content content) {
    return content.judged(judgements.of(item));
  }

  /// As it came, or was written.
  Content stored(UUID item, int version) {
    return jdbc.query(
            """
            select content, traceparent from desk.item_version where item = ? and version = ?
            """,
            (row, _) -> content(row.getBytes(1), row.getString(2)),
            item,
            version)
        .getFirst();
  }

  /// Puts what enrich says in the place of what a version that was written at the desk took over
  /// from the one before it. Its words stay.
  ///
  /// @return whether there is such a version, in these words
  boolean describe(UUID item, int version, ItemEnriched said, Instant at) {
    Optional<ItemEnriched> written =
        jdbc
            .query(
                """
                select content from desk.item_version
                where item = ? and version = ? and origin_version is null
                """,
                (row, _) -> EventJson.read(row.getBytes(1), ItemEnriched.class),
                item,
                version)
            .stream()
            .filter(content -> content.item().contentHash().equals(said.item().contentHash()))
            .findFirst();
    written.ifPresent(content ->
        jdbc.update(
            "update desk.item_version set content = ?, enriched = ? where item = ? and version = ?",
            EventJson.write(Described.like(content, said)),
            at.atOffset(ZoneOffset.UTC),
            item,
            version));
    return written.isPresent();
  }

  /// Keeps what the version rests on, without citations that were refused.
  List<Deed> restsAnew(UUID item, int version) {
    Basis basis = Basis.of(content(item, version).enriched());
    return marking.restsAnew(new Marking.Version(item, version, null, basis));
  }

  /// How the version that is out went out.
  ///
  /// @return empty where it never did
  Optional<Told> told(UUID item, int version) {
    return jdbc
        .query(
            """
            select released, what, note, (select max(b.version) from desk.release b
              where b.item = r.item and b.revision < r.revision) as before
            from desk.release r where item = ? and version = ? and revision is not null and what <> 'described'
            order by revision limit 1
            """,
            (row, _) -> Told.of(row),
            item,
            version)
        .stream()
        .findFirst();
  }

  /// The planned version of each.
  Map<UUID, Content> planned(List<ItemRow> rows) {
    Map<UUID, Content> contents = new HashMap<>();
    jdbc.query(
        """
        select item, content, traceparent from desk.item_version
        join unnest(?::uuid[], ?::int[]) as wanted (id, number)
          on item = wanted.id and version = wanted.number
        """,
        row -> {
          contents.put(row.getObject(1, UUID.class), content(row.getBytes(2), row.getString(3)));
        },
        texts(rows, ItemRow::id),
        texts(rows, row -> row.standing().plan() == null ? 0 : row.standing().plan().version()));
    judgements
        .of(contents.keySet())
        .forEach((id, said) -> contents.computeIfPresent(id, (_, found) -> found.judged(said)));
    return contents;
  }

  /// With what follows from versions that rest on something that has changed meanwhile.
  void write(Effects effects) {
    Tables.ITEMS.all(jdbc, effects.items());
    Tables.VERSIONS.all(jdbc, effects.versions());
    Tables.DECISIONS.all(jdbc, effects.decisions());
    settle(effects.settled());
    marking.arrived(effects.versions().stream().map(Items::resting).toList()).forEach(effects::add);
  }

  /// Before the versions that come with them are written: those are marked as they arrive.
  List<Deed> heed(List<Signal> signals) {
    return signals.isEmpty() ? List.of() : marking.told(signals);
  }

  private static Marking.Version resting(NewVersion version) {
    return new Marking.Version(
        version.item(), version.version(), version.originVersion(), version.basis());
  }

  private void settle(List<Decision.Settled> settled) {
    if (settled.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update desk.release r set version = s.version, revision = s.revision, released = s.released
        from unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::timestamptz[])
          as s (item, decision, version, revision, released)
        where r.item = s.item and r.decision = s.decision
        """,
        texts(settled, Decision.Settled::item),
        texts(settled, Decision.Settled::number),
        texts(settled, Decision.Settled::version),
        texts(settled, Decision.Settled::revision),
        texts(settled, Decision.Settled::released));
  }

  private static Content content(byte[] json, @Nullable String traceparent) {
    return new Content(EventJson.read(json, ItemEnriched.class), traceparent);
  }

  private static Map<UUID, ItemRow> byId(List<ItemRow> rows) {
    Map<UUID, ItemRow> byId = HashMap.newHashMap(rows.size());
    rows.forEach(row -> byId.put(row.id(), row));
    return byId;
  }
}
