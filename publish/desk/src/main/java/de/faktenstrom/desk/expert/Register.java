package de.faktenstrom.desk.expert;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// `desk.expert` and `desk.expert_consent`. What changes a row, and each look at a contact, is
/// written into the audit in the same transaction, by the person's id alone: the audit keeps what
/// it has, and a person may ask to be forgotten.
public final class Register {

  /// In each query, so that no caller can forget it.
  private static final String HOLDS = " c.given <= ?::date and c.until >= ?::date ";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;
  private final ZoneId zone;

  Register(
      JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /// By name, with the consents that hold today.
  public List<Known> all() {
    Map<UUID, List<Consent>> consents = consents();
    return jdbc
        .query("select * from desk.expert order by lower(name), id", Register::expert)
        .stream()
        .map(expert -> new Known(expert, consents.getOrDefault(expert.id(), List.of()), today()))
        .toList();
  }

  public Optional<Known> find(UUID id) {
    return all().stream().filter(known -> known.expert().id().equals(id)).findFirst();
  }

  public Optional<String> name(UUID id) {
    return jdbc
        .query("select name from desk.expert where id = ?", (row, _) -> row.getString("name"), id)
        .stream()
        .findFirst();
  }

  /// New, or in the place of the one with that id. Who saves has looked, so it counts as reviewed.
  ///
  /// @return false where somebody else has this ORCID
  public boolean save(Expert expert, String by) {
    try {
      return within(() -> {
        int fresh =
            jdbc.update(
                """
                insert into desk.expert
                  (id, name, affiliation, orcid, topics, languages, works, note, reviewed, reviewed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name,
                  affiliation = excluded.affiliation, orcid = excluded.orcid,
                  topics = excluded.topics, languages = excluded.languages, works = excluded.works,
                  note = excluded.note, reviewed = excluded.reviewed,
                  reviewed_by = excluded.reviewed_by
                """,
                expert.id(),
                expert.name(),
                expert.affiliation(),
                expert.orcid(),
                new String(EventJson.write(expert.topics()), StandardCharsets.UTF_8),
                expert.languages().toArray(String[]::new),
                expert.works().toArray(String[]::new),
                expert.note(),
                today(),
                by);
        record(by, "expert-save", expert.id().toString());
        return fresh == 1;
      });
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  /// With all consents and contacts.
  ///
  /// @return false where there is no such person
  public boolean remove(UUID id, String by) {
    return changed(by, "expert-remove", id.toString(), "delete from desk.expert where id = ?", id);
  }

  /// Takes the place of an earlier one for the same way.
  ///
  /// @return false where there is no such person
  public boolean consent(UUID id, Consent consent, String contact, String by) {
    return changed(
        by,
        "expert-consent",
        id + " " + consent.way() + " " + consent.until(),
        """
        insert into desk.expert_consent
          (expert, channel, contact, purpose, given, proof, until, kept_by)
        select id, ?, ?, ?, ?, ?, ?, ? from desk.expert where id = ?
        on conflict (expert, channel) do update set contact = excluded.contact,
          purpose = excluded.purpose, given = excluded.given, proof = excluded.proof,
          until = excluded.until, kept_by = excluded.kept_by
        """,
        consent.way().toString(),
        contact,
        consent.purpose(),
        consent.given(),
        consent.proof(),
        consent.until(),
        by,
        id);
  }

  /// The contact goes with it.
  ///
  /// @return false where there was none
  public boolean withdraw(UUID id, Way way, String by) {
    return changed(
        by,
        "expert-withdraw",
        id + " " + way,
        "delete from desk.expert_consent where expert = ? and channel = ?",
        id,
        way.toString());
  }

  /// The contact, if consent to it holds today. That somebody looked is kept.
  public Optional<String> contact(UUID id, Way way, String by) {
    return within(() -> {
      LocalDate today = today();
      Optional<String> contact =
          jdbc
              .query(
                  "select c.contact from desk.expert_consent c where c.expert = ? and c.channel = ? and"
                      + HOLDS,
                  (row, _) -> row.getString("contact"),
                  id,
                  way.toString(),
                  today,
                  today)
              .stream()
              .findFirst();
      contact.ifPresent(_ -> record(by, "expert-contact", id + " " + way));
      return contact;
    });
  }

  /// Deletes contacts whose consent has run out.
  void lapse() {
    transaction.executeWithoutResult(_ ->
        jdbc.query(
                "delete from desk.expert_consent where until < ?::date returning expert, channel",
                (row, _) -> row.getString(1) + " " + row.getString(2),
                today())
            .forEach(lapsed -> record("clock", "expert-lapse", lapsed)));
  }

  /// The day of the house.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private Map<UUID, List<Consent>> consents() {
    Map<UUID, List<Consent>> consents = new HashMap<>();
    LocalDate today = today();
    jdbc.query(
        "select c.* from desk.expert_consent c where" + HOLDS + "order by c.channel",
        row -> {
          consents
              .computeIfAbsent(row.getObject("expert", UUID.class), _ -> new ArrayList<>())
              .add(consent(row));
        },
        today,
        today);
    return consents;
  }

  private boolean changed(String by, String action, String detail, String sql, Object... values) {
    return within(() -> {
      boolean known = jdbc.update(sql, values) > 0;
      if (known) {
        record(by, action, detail);
      }
      return known;
    });
  }

  private void record(String by, String action, String detail) {
    audit.append(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        List.of(new Deed(by, action, null, null, detail)));
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        Way.of(row.getString("channel")).orElseThrow(),
        row.getString("purpose"),
        row.getObject("given", LocalDate.class),
        row.getString("proof"),
        row.getObject("until", LocalDate.class));
  }

  private static Expert expert(ResultSet row, int number) throws SQLException {
    return new Expert(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("affiliation"),
        row.getString("orcid"),
        List.of(
            EventJson.read(
                row.getString("topics").getBytes(StandardCharsets.UTF_8), Topic[].class)),
        texts(row, "languages"),
        texts(row, "works"),
        row.getString("note"),
        row.getObject("reviewed", LocalDate.class),
        row.getString("reviewed_by"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Object array = row.getArray(column).getArray();
    return Arrays.asList((String[]) Objects.requireNonNull(array));
  }
}
