package de.faktenstrom.testing;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One broker and one database server a test run, started when first asked for and ended with it:
/// containers where a Docker engine answers, otherwise embedded in this process. Both are the real
/// programs.
///
/// `FAKTENSTROM_TEST_INFRASTRUCTURE=containers` or `embedded` takes the choice away.
public final class Infrastructure {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable Servers servers;

  private Infrastructure() {}

  /// The broker's `host:port`.
  public static String kafka() {
    return servers().kafka();
  }

  /// A new, empty database on the shared server, through a small pool.
  public static DataSource database() {
    return servers().newDatabase("test_" + DATABASES.incrementAndGet());
  }

  /// A new, empty database as a JDBC address with user and password, for a program that makes its
  /// own pool.
  public static String databaseUrl() {
    return servers().newDatabaseUrl("test_" + DATABASES.incrementAndGet());
  }

  /// `containers` or `embedded`, as the test report says it.
  public static String used() {
    return servers().name();
  }

  private static synchronized Servers servers() {
    if (servers == null) {
      servers = choose();
      System.out.println("Test infrastructure: " + servers.name());
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
    }
    return servers;
  }

  private static Servers choose() {
    String wish = System.getenv().getOrDefault("FAKTENSTROM_TEST_INFRASTRUCTURE", "");
    return switch (wish) {
      case "containers" -> new Containers();
      case "embedded" -> new Embedded();
      case "" -> Containers.answers() ? new Containers() : new Embedded();
      default ->
          throw new IllegalArgumentException(
              "FAKTENSTROM_TEST_INFRASTRUCTURE is containers or embedded, not " + wish);
    };
  }
}
