package de.faktenstrom.testing;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The servers in containers of the public images, each started when first asked for.
final class Containers implements Servers {

  private static final String KAFKA = "apache/kafka:4.3.1";
  private static final String POSTGRES = "postgres:18";

  private @Nullable KafkaContainer kafka;
  private @Nullable PostgreSQLContainer postgres;

  /// Whether a Docker engine answers here.
  static boolean answers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @Override
  public String name() {
    return "containers";
  }

  @Override
  public synchronized String kafka() {
    if (kafka == null) {
      kafka = new KafkaContainer(KAFKA);
      kafka.start();
    }
    return kafka.getBootstrapServers();
  }

  @Override
  public synchronized String jdbcUrl(String name) {
    if (postgres == null) {
      postgres = new PostgreSQLContainer(POSTGRES);
      postgres.withCommand("postgres", "-c", "max_connections=400");
      postgres.start();
    }
    return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
        .formatted(
            postgres.getHost(),
            postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
            name,
            postgres.getUsername(),
            postgres.getPassword());
  }

  @Override
  public synchronized void close() {
    if (kafka != null) {
      kafka.stop();
    }
    if (postgres != null) {
      postgres.stop();
    }
  }
}
