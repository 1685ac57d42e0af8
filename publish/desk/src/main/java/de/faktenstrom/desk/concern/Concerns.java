package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.sql.Columns.instant;
import static de.faktenstrom.desk.sql.Columns.texts;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// What editors see of marks, and how they end one. The item itself stays as it is.
public final class Concerns {

  private static final String SELECT =
      "select * from desk.concern c join desk.signal s on s.key = c.signal ";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;
  private final ZoneId zone;

  Concerns(
      JdbcTemplate jdbc, TransactionTemplate transaction, Audit audit, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  public Sentences sentences(Locale language) {
    return new Sentences(zone, language);
  }

  /// Open ones first, the newest first among them.
  public List<Concern> of(UUID item) {
    return jdbc.query(
        SELECT + "where item = ? order by resolved is not null, since desc, number desc",
        Concerns::concern,
        item);
  }

  /// The gravest open one of each item that has any.
  public Map<UUID, Concern> gravest(Collection<UUID> items) {
    Map<UUID, Concern> gravest = new HashMap<>();
    jdbc.query(
            SELECT + "where item = any(?::uuid[]) and resolved is null order by since desc",
            Concerns::concern,
            (Object) texts(List.copyOf(items), id -> id))
        .forEach(concern ->
            gravest.merge(
                concern.item(),
                concern,
                (one, other) -> one.kind().mild() && !other.kind().mild() ? other : one));
    return gravest;
  }

  /// What the item was drafted to tell; empty where it is no draft of a change.
  public Optional<Signal> toldBy(UUID draft) {
    return jdbc
        .query("select * from desk.signal where draft = ?", SignalTable::signal, draft)
        .stream()
        .findFirst();
  }

  /// What the audit says of a mark, in the reader's language. It is kept as the German sentence
  /// that was shown; a mark is known again by it. One that is not is told as it is kept.
  public String told(Deed deed, Locale language) {
    Sentences kept = sentences(Locale.GERMAN);
    if (language.getLanguage().equals(kept.language().getLanguage()) || deed.item() == null) {
      return deed.detail();
    }
    return of(deed.item()).stream()
        .map(Concern::signal)
        .filter(signal -> deed.detail().startsWith(kept.of(signal)))
        .findFirst()
        .map(signal ->
            sentences(language).of(signal) + deed.detail().substring(kept.of(signal).length()))
        .orElse(deed.detail());
  }

  /// Says that somebody looked at it and is done.
  ///
  /// @param note why, absent where nothing is said
  public Resolution resolve(Actor actor, UUID item, long number, @Nullable String note) {
    if (!actor.mayEdit()) {
      return new Resolution.NotAllowed();
    }
    return Objects.requireNonNull(transaction.execute(_ -> end(actor.name(), item, number, note)));
  }

  private Resolution end(String by, UUID item, long number, @Nullable String note) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean ended =
        jdbc.update(
                """
                update desk.concern set resolved = ?, resolved_by = ?, note = ?
                where item = ? and number = ? and resolved is null
                """,
                now.atOffset(ZoneOffset.UTC),
                by,
                note,
                item,
                number)
            == 1;
    Optional<Concern> found =
        jdbc
            .query(SELECT + "where item = ? and number = ?", Concerns::concern, item, number)
            .stream()
            .findFirst();
    if (ended && found.isPresent()) {
      audit.append(now, List.of(deed(by, found.get(), note)));
    }
    return found
        .map(concern ->
            ended ? (Resolution) new Resolution.Done(concern) : new Resolution.Already(concern))
        .orElseGet(Resolution.Missing::new);
  }

  private Deed deed(String by, Concern concern, @Nullable String note) {
    String sentence = sentences(Locale.GERMAN).of(concern.signal());
    return new Deed(
        by,
        "resolve",
        concern.item(),
        concern.version(),
        note == null ? sentence : sentence + " – " + note);
  }

  private static Concern concern(ResultSet row, int number) throws SQLException {
    Instant resolved = instant(row, "resolved");
    return new Concern(
        row.getLong("number"),
        row.getObject("item", UUID.class),
        row.getInt("version"),
        SignalTable.signal(row, number),
        resolved == null
            ? null
            : new Concern.End(resolved, row.getString("resolved_by"), row.getString("note")));
  }
}
