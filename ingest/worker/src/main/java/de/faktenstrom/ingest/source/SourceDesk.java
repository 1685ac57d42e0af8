package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.source.SourceForm.SetUp;
import de.faktenstrom.ingest.web.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets sources up and changes them.
@Component
class SourceDesk {

  private static final Duration KEPT = Duration.ofHours(24);

  private final TransactionTemplate transaction;
  private final SourceTable table;
  private final JdbcClient jdbc;
  private final Folder.Root root;
  private final List<KindSettings> kinds;
  private final Clock clock;

  SourceDesk(
      TransactionTemplate transaction,
      SourceTable table,
      JdbcClient jdbc,
      IngestSettings settings,
      List<KindSettings> kinds,
      Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.jdbc = jdbc;
    this.root = new Folder.Root(settings.directoryRoot());
    this.kinds = kinds;
    this.clock = clock;
  }

  private record Answer(String requestHash, UUID source) {}

  /// @param key of a request that may be sent again: it makes one source
  /// @throws RefusedException where it is not valid
  UUID create(byte[] json, @Nullable String key) {
    if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
      throw new RefusedException(
          400, "Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.");
    }
    SetUp setUp = SourceForm.read(json, root, kinds);
    return Objects.requireNonNull(
        transaction.execute(
            _ -> key == null ? insert(setUp) : once("sources " + key, json, setUp)));
  }

  private UUID once(String key, byte[] json, SetUp setUp) {
    String hash = Sha256.hex(json);
    // The row is the lock: a second request under the key waits here for the first one's commit.
    boolean first =
        jdbc.sql(
                    """
                    insert into ingest.answer (key, request_hash, status, body, stored)
                    values (?, ?, 201, ?, ?::timestamptz)
                    on conflict (key) do update
                    set request_hash = excluded.request_hash, body = excluded.body, stored = excluded.stored
                    where ingest.answer.stored <= ?::timestamptz
                    """)
                .param(key)
                .param(hash)
                .param(setUp.source().id().toString())
                .param(clock.instant().toString())
                .param(clock.instant().minus(KEPT).toString())
                .update()
            == 1;
    return first ? insert(setUp) : before(key, hash);
  }

  private UUID before(String key, String hash) {
    Answer given =
        jdbc.sql("select request_hash, body::uuid as source from ingest.answer where key = ?")
            .param(key)
            .query((row, _) ->
                new Answer(row.getString("request_hash"), row.getObject("source", UUID.class)))
            .single();
    if (!given.requestHash().equals(hash)) {
      throw new RefusedException(
          422, "This Idempotency-Key was used for another request within 24 hours; use a new key.");
    }
    return given.source();
  }

  private UUID insert(SetUp setUp) {
    table.insert(setUp, clock.instant());
    return setUp.source().id();
  }

  /// @param seen the version now
  /// @param ifMatch the version the change is meant for, as an entity tag
  /// @throws RefusedException where the change is not valid, or meant for another version
  void change(int seen, UUID id, byte[] json, @Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new RefusedException(
          428, "Send If-Match with the source's ETag, so that nobody's change is overwritten.");
    }
    Source source = table.find(id);
    boolean meant =
        source != null && source.version() == seen && ifMatch.equals("\"" + seen + "\"");
    if (source == null
        || !meant
        || !table.update(SourceForm.change(json, source, kinds), clock.instant())) {
      throw new RefusedException(
          412,
          "The source was changed meanwhile; read it again.",
          "Die Quelle wurde inzwischen geändert. Bitte die Seite neu laden.");
    }
  }
}
