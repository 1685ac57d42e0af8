package de.faktenstrom.app.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules that need the log: what the state says was announced must stand there, once, in order.
final class LogRules {

  private static final String ONCE = "State and outgoing event are written together";
  private static final String ORDER = "Revisions of an item never go back in the log";
  private static final String EMBARGO = "Nothing leaves before its embargo";
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient database;
  private final List<Finding> findings = new ArrayList<>();

  LogRules(JdbcClient database) {
    this.database = database;
  }

  /// @param records of all topics, in order within each partition
  List<Finding> broken(Iterable<LogRecord> records) {
    Map<String, Integer> revisions = new HashMap<>();
    Set<String> ingested = new HashSet<>();
    Set<String> announced = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (LogRecord each : records) {
      if (seen.add(each.topic() + each.id())) {
        switch (each.topic()) {
          case "faktenstrom.ingested" ->
              ingested.add(each.subject() + " " + json(each).path("version").asInt());
          case "faktenstrom.released" -> released(each, revisions, announced);
          default -> {}
        }
      }
    }
    compare("ingest.item_version", INGESTED, ingested);
    compare("desk.release", ANNOUNCED, announced);
    embargoes(announced);
    return findings;
  }

  /// What only fills in citations announces nothing and has no revision.
  private void released(LogRecord each, Map<String, Integer> revisions, Set<String> announced) {
    if (!json(each).has("revision")) {
      return;
    }
    int revision = json(each).path("revision").asInt();
    announced.add(each.subject() + " " + revision);
    if (revisions.merge(each.subject(), revision, (old, now) -> now > old ? now : -old) < 0) {
      findings.add(new Finding(ORDER, each.subject() + " revision " + revision));
    }
  }

  private static final String WAITING =
      "select count(*) from eventlog.outbox where topic like 'faktenstrom.%'";
  private static final String INGESTED =
      "select 'urn:uuid:' || item || ' ' || version from ingest.item_version union all"
          + " select 'urn:uuid:' || dataset || ' ' || number from ingest.dataset_version"
          + " where accepted and compared is not null";
  private static final String ANNOUNCED =
      "select 'urn:uuid:' || item || ' ' || revision from desk.release"
          + " where revision is not null and released is not null";

  private void compare(String table, String query, Set<String> inLog) {
    if (!exists(table) || database.sql(WAITING).query(Long.class).single() > 0) {
      return;
    }
    Set<String> inState = new HashSet<>(database.sql(query).query(String.class).list());
    for (String event : inState) {
      if (!inLog.contains(event)) {
        findings.add(new Finding(ONCE, event + " stands in " + table + " and not in the log"));
      }
    }
    for (String event : inLog) {
      if (!inState.contains(event)) {
        findings.add(new Finding(ONCE, event + " stands in the log and not in " + table));
      }
    }
  }

  /// Compares with the first embargo ever set for what is in the log, not with what the timer made
  /// of it.
  private void embargoes(Set<String> announced) {
    if (!exists("desk.release")) {
      return;
    }
    database
        .sql(
            "select 'urn:uuid:' || item || ' ' || revision from desk.release"
                + " where revision is not null and released < embargo_until")
        .query(String.class)
        .list()
        .stream()
        .filter(announced::contains)
        .forEach(event -> findings.add(new Finding(EMBARGO, event)));
  }

  private boolean exists(String table) {
    return database
        .sql("select to_regclass(?) is not null")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  private static JsonNode json(LogRecord record) {
    return JSON.readTree(new String(record.data(), StandardCharsets.UTF_8));
  }

  /// @param id CloudEvents id, the topic's place where the record has none
  record LogRecord(String topic, String id, String subject, byte[] data) {}
}
