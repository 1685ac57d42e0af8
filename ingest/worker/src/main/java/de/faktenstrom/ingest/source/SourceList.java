package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.opml.Outline;
import de.faktenstrom.ingest.source.SourceForm.SetUp;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// All feeds at once: as a list, and from one.
@Component
class SourceList {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final SourceTable table;
  private final Folder.Root root;
  private final List<KindSettings> kinds;
  private final Clock clock;

  SourceList(
      TransactionTemplate transaction,
      JdbcClient jdbc,
      SourceTable table,
      IngestSettings settings,
      List<KindSettings> kinds,
      Clock clock) {
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.table = table;
    this.root = new Folder.Root(settings.directoryRoot());
    this.kinds = kinds;
    this.clock = clock;
  }

  /// What became of a feed of the list.
  sealed interface Taken {

    Outline outline();

    record Added(Outline outline, UUID source) implements Taken {}

    /// There is a source with this address already.
    record Known(Outline outline) implements Taken {}

    record Refused(Outline outline, Refusal refusal) implements Taken {}
  }

  /// Adds each feed that is not there yet, for review: all of them or, where that fails, none.
  List<Taken> add(List<Outline> outlines) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Instant now = clock.instant();
          List<Taken> taken = new ArrayList<>();
          outlines.forEach(outline -> taken.add(add(outline, now)));
          return taken;
        }));
  }

  /// By the rules for any new source.
  private Taken add(Outline outline, Instant now) {
    byte[] form =
        JSON.writeValueAsBytes(
            Map.of("name", outline.title(), "kind", "feed", "url", outline.xmlUrl()));
    try {
      SetUp setUp = SourceForm.read(form, root, kinds);
      return table.insertUnknown(setUp, now)
          ? new Taken.Added(outline, setUp.source().id())
          : new Taken.Known(outline);
    } catch (RefusedException e) {
      return new Taken.Refused(outline, e.refusal());
    }
  }

  /// The feeds by name, stopped ones too.
  List<Outline> feeds() {
    return jdbc.sql("select name, url from ingest.source where kind = 'feed' order by name, id")
        .query((row, _) -> new Outline(row.getString("name"), row.getString("url")))
        .list();
  }
}
