package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.testing.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// The module's parts on a real database, without the log: batches are handed over as the reader
/// would.
final class TestFeeds {

  private static final AtomicReference<DataSource> SHARED = new AtomicReference<>();

  final DataSource database = shared();
  final JdbcClient sql = JdbcClient.create(database);
  final List<Outgoing> receipts = new ArrayList<>();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final FeedReads reads = new FeedReads(sql);
  final RelationTable relations = new RelationTable(sql);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));
  final Projector projector =
      new Projector(
          new FeedTables(sql),
          new Resolving(sql),
          (_, events) -> receipts.addAll(events),
          Clock.systemUTC(),
          meters);
  final Shelf shelf = newShelf();

  TestFeeds() {
    drop();
  }

  /// One for all tests, which run one after the other and each begin with empty tables.
  private static DataSource shared() {
    return SHARED.updateAndGet(known -> known == null ? Infrastructure.database() : known);
  }

  /// As another instance on the same database, or this one after a restart.
  Shelf newShelf() {
    FeedRendering rendering = new FeedRendering(reads, new Fragments(reads), Samples.SETTINGS);
    return new Shelf(reads, rendering, Clock.systemUTC(), new SimpleMeterRegistry());
  }

  MockMvc web() {
    Overview overview = new Overview(reads, Clock.systemUTC());
    Pages pages = new Pages(Samples.SETTINGS, overview);
    HowToCite howToCite =
        new HowToCite(Samples.SETTINGS, Clock.fixed(Samples.READ, java.time.ZoneOffset.UTC));
    return MockMvcBuilders.standaloneSetup(
            new FeedController(shelf),
            new OpmlController(overview, Samples.SETTINGS),
            new PageController(reads, overview, pages),
            new PermalinkController(reads, relations, pages, howToCite),
            new CitationController(reads, howToCite),
            new ItemJsonController(reads, Samples.SETTINGS))
        .build();
  }

  void project(Announcement... batch) {
    project(List.of(batch));
  }

  void project(List<? extends Announcement> batch) {
    transaction.executeWithoutResult(
        _ -> projector.project(batch.stream().map(Samples::event).toList()));
  }

  /// What is no announcement.
  void say(Event... events) {
    transaction.executeWithoutResult(_ -> projector.project(List.of(events)));
  }

  void relate(ItemRelated said) {
    Event event =
        new Event(
            UUID.randomUUID(),
            ItemRelated.TYPE,
            "/enrich",
            said.uri(),
            Samples.at(0),
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            EventJson.write(said));
    transaction.executeWithoutResult(_ -> relations.record(List.of(event)));
  }

  /// Empty tables, as after a loss of the database.
  void drop() {
    sql.sql("drop schema if exists feeds cascade").update();
    Schema.migrate(database, "feeds");
  }

  String text(FeedName name, Format format) {
    return text(newShelf(), name, format);
  }

  static String text(Shelf shelf, FeedName name, Format format) {
    return new String(shelf.feed(name, format).orElseThrow().plain().bytes(), UTF_8);
  }

  /// Every feed there is in every format, with its validators.
  Map<String, String> everything() {
    Shelf fresh = newShelf();
    Map<String, String> everything = new TreeMap<>();
    for (FeedName name : names()) {
      for (Format format : Format.values()) {
        Prepared prepared = fresh.feed(name, format).orElseThrow();
        everything.put(
            name.path() + "." + format,
            new String(prepared.plain().bytes(), UTF_8)
                + prepared.plain().etag()
                + prepared.gzip().etag()
                + prepared.lastModified());
      }
    }
    return everything;
  }

  List<Delivered> delivered() {
    return receipts.stream().map(Outgoing::data).map(Delivered.class::cast).toList();
  }

  private static List<FeedName> names() {
    return Stream.concat(
            FeedName.of(Samples.released(1)).stream(),
            Stream.of(new FeedName.OfKind(de.faktenstrom.ingest.events.Kind.PODCAST)))
        .toList();
  }
}
