package de.faktenstrom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class InfrastructureIT {

  @Test
  void givesEachAskerAnEmptyDatabaseOfTheRealServer() throws Exception {
    try (var connection = Infrastructure.database().getConnection();
        var statement = connection.createStatement()) {
      var version = statement.executeQuery("select version()");

      assertThat(version.next()).isTrue();
      assertThat(version.getString(1)).startsWith("PostgreSQL 18");
    }
  }

  @Test
  void givesARealBroker() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {

      var nodes = admin.describeCluster().nodes().get(30, TimeUnit.SECONDS);

      assertThat(nodes).hasSize(1);
    }
  }
}
