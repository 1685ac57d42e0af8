package de.faktenstrom.bench;

import de.faktenstrom.embedded.EmbeddedBroker;
import de.faktenstrom.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The limit of this design on this machine: as many records of the same size through as many
/// topics, as many rows of the same size in as many tables, outbox and applied ids included, in
/// batches of the same size. No HTTP, no JSON, no HTML, no tagging, no rules, no rendering.
final class Bare {

  private static final int INGESTED = 2_700;
  private static final int ENRICHED = 9_100;
  private static final int RELEASED = 9_000;

  /// As the real ones have on average, for items as [Texts] makes them: each of fifteen topics,
  /// kinds and their broader ones keeps a list of what is in its feed. Readers that wait while
  /// others are busy are left out.
  static final List<Stage> STAGES =
      List.of(
          new Stage("enrich", "ingested", "enriched", ENRICHED, List.of()),
          new Stage("desk_concerns", "ingested", null, 0, List.of()),
          new Stage(
              "desk",
              "enriched",
              "released",
              RELEASED,
              List.of(
                  new Table("desk_item", 1, 220),
                  new Table("desk_version", 1, 9_400),
                  new Table("desk_release", 1, 130),
                  new Table("desk_audit", 1, 200))),
          new Stage(
              "feeds",
              "released",
              "delivered",
              500,
              List.of(
                  new Table("feeds_announcement", 1, 9_200),
                  new Table("feeds_item", 1, 75),
                  new Table("feeds_listing", 15, 85))),
          new Stage(
              "newsletter",
              "released",
              null,
              0,
              List.of(new Table("newsletter_publication", 1, 4_100))),
          new Stage("webhooks", "released", null, 0, List.of()),
          new Stage("charts", "released", null, 0, List.of()),
          new Stage("ledger", "delivered", null, 0, List.of(new Table("desk_ledger", 1, 100))));

  private static final int BATCH = 500;

  private Bare() {}

  /// @param to absent: the stage says nothing
  /// @param said bytes of a record
  record Stage(
      String name,
      String from,
      @org.jspecify.annotations.Nullable String to,
      int said,
      List<Table> tables) {}

  /// @param rows an item
  /// @param bytes a row carries
  record Table(String name, int rows, int bytes) {}

  /// @return items a second, from the first row to the last row of the feeds
  static double run(Path home, int items)
      throws IOException, SQLException, InterruptedException, ExecutionException {
    try (var broker = EmbeddedBroker.start(home.resolve("bare-log"));
        var database = EmbeddedDatabase.start(home.resolve("bare-database"), 80)) {
      prepare(broker.bootstrapServers(), database.jdbcUrl());
      try (ExecutorService threads = Executors.newCachedThreadPool()) {
        List<BareStage> stages = new ArrayList<>();
        for (Stage stage : STAGES) {
          stages.add(new BareStage(stage, broker.bootstrapServers(), database.jdbcUrl(), items));
        }
        var relay = new BareRelay(broker.bootstrapServers(), database.jdbcUrl());
        long begin = System.nanoTime();
        threads.submit(relay);
        List<Future<?>> running = new ArrayList<>();
        stages.forEach(stage -> running.add(threads.submit(stage)));
        ingest(database.jdbcUrl(), items);
        running.get(feeds()).get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (Future<?> stage : running) {
          stage.get();
        }
        relay.stop();
        return items / seconds;
      }
    }
  }

  private static int feeds() {
    return STAGES.stream().map(Stage::name).toList().indexOf("feeds");
  }

  private static void ingest(String jdbcUrl, int items) throws SQLException {
    try (var rows = new BareRows(DriverManager.getConnection(jdbcUrl))) {
      for (int done = 0; done < items; done += BATCH) {
        int count = Math.min(BATCH, items - done);
        rows.insert("ingest_item", count, 160);
        rows.insert("ingest_version", count, 2_700);
        rows.outbox("ingested", count, INGESTED);
        rows.commit();
      }
    }
  }

  private static void prepare(String bootstrapServers, String jdbcUrl)
      throws SQLException, InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(
              List.of("ingested", "enriched", "released", "delivered").stream()
                  .map(name -> new NewTopic(name, 6, (short) 1))
                  .toList())
          .all()
          .get();
    }
    try (var connection = DriverManager.getConnection(jdbcUrl);
        var statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>(List.of("ingest_item", "ingest_version"));
      STAGES.forEach(stage -> stage.tables().forEach(table -> tables.add(table.name())));
      STAGES.forEach(stage -> tables.add("applied_" + stage.name()));
      for (String table : tables) {
        statement.execute(
            "create table "
                + table
                + " (id uuid primary key default uuidv7(), data bytea not null);"
                + "alter table "
                + table
                + " alter column data set storage external");
      }
      statement.execute(
          "create table outbox (id bigint generated always as identity primary key, topic text, data bytea)");
    }
  }
}
