package de.faktenstrom.app.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules that one query can decide; they stand in `rules.sql`, each returning what breaks it.
final class DatabaseRules {

  private static final int SHOWN = 20;

  private final JdbcClient database;

  DatabaseRules(JdbcClient database) {
    this.database = database;
  }

  /// @param schemas those it needs
  record Rule(String sentence, Set<String> schemas, String query) {}

  List<Finding> broken() {
    Set<String> schemas =
        Set.copyOf(
            database
                .sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list());
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules()) {
      if (schemas.containsAll(rule.schemas())) {
        database
            .sql("select * from (" + rule.query() + ") broken limit " + SHOWN)
            .query(String.class)
            .list()
            .forEach(what -> findings.add(new Finding(rule.sentence(), what)));
      }
    }
    return findings;
  }

  /// Each rule: a line `-- [schemas] sentence`, the query, a blank line.
  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String block : text().split("\\n\\s*\\n", -1)) {
      int line = block.indexOf('\n');
      if (block.startsWith("-- [") && line > 0) {
        int end = block.indexOf(']');
        rules.add(
            new Rule(
                block.substring(end + 2, line),
                Set.of(block.substring(4, end).split(" ", -1)),
                block.substring(line + 1)));
      }
    }
    return rules;
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(DatabaseRules.class.getResourceAsStream("rules.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
