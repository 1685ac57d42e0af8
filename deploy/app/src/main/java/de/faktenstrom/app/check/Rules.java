package de.faktenstrom.app.check;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All rules over one database and one log.
public final class Rules {

  private Rules() {}

  /// The broken ones. What is still on its way when this is asked is not broken.
  public static List<Finding> broken(DataSource database, String bootstrapServers) {
    var client = JdbcClient.create(database);
    List<Finding> findings = new ArrayList<>(new DatabaseRules(client).broken());
    findings.addAll(
        new LogRules(client)
            .broken(
                WholeLog.read(
                    bootstrapServers, List.of("faktenstrom.ingested", "faktenstrom.released"))));
    return findings;
  }
}
