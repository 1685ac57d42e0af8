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

  /// Tables of each stage with the bytes a row carries, as the real ones have on average.
  static final List<Stage> STAGES =
      List.of(
          new Stage("enrich", "ingested", "enriched", 4_800, Map.of()),
          new Stage(
              "desk",
              "enriched",
              "released",
              4_600,
              Map.of(
                  "desk_item", 200, "desk_version", 4_800, "desk_release", 150, "desk_audit", 250)),
          new Stage(
              "feeds",
              "released",
              "delivered",
              400,
              Map.of(
                  "feeds_announcement",
                  4_600,
                  "feeds_item",
                  20,
                  "feeds_all",
                  40,
                  "feeds_kind",
                  45,
                  "feeds_topic",
                  50)),
          new Stage("newsletter", "released", null, 0, Map.of("newsletter_publication", 1_500)),
          new Stage("webhooks", "released", null, 0, Map.of("webhooks_announcement", 3_000)),
          new Stage("ledger", "delivered", null, 0, Map.of("desk_ledger", 120)));

  private static final int BATCH = 500;
  private static final int INGESTED = 3_200;

  private Bare() {}

  /// @param to absent: the stage says nothing
  record Stage(
      String name,
      String from,
      @org.jspecify.annotations.Nullable String to,
      int said,
      Map<String, Integer> tables) {}

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
        running.get(2).get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (Future<?> stage : running) {
          stage.get();
        }
        relay.stop();
        return items / seconds;
      }
    }
  }

  private static void ingest(String jdbcUrl, int items) throws SQLException {
    try (var rows = new BareRows(DriverManager.getConnection(jdbcUrl))) {
      for (int done = 0; done < items; done += BATCH) {
        int count = Math.min(BATCH, items - done);
        rows.insert("ingest_item", count, 150);
        rows.insert("ingest_version", count, 3_000);
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
      STAGES.forEach(stage -> tables.addAll(stage.tables().keySet()));
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
