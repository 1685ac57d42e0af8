package de.faktenstrom.testing;

import de.faktenstrom.embedded.EmbeddedBroker;
import de.faktenstrom.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The servers inside this process, each started when first asked for, with their data in a
/// directory that goes with it.
final class Embedded implements Servers {

  private final Path home;
  private @Nullable EmbeddedBroker broker;
  private @Nullable EmbeddedDatabase database;

  Embedded() {
    try {
      home = Files.createTempDirectory("faktenstrom-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public synchronized String kafka() {
    if (broker == null) {
      try {
        broker = EmbeddedBroker.start(home.resolve("log"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return broker.bootstrapServers();
  }

  @Override
  public synchronized String jdbcUrl(String name) {
    if (database == null) {
      try {
        database = EmbeddedDatabase.start(home.resolve("database"), 400);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return database.jdbcUrl().replace("/postgres?", "/" + name + "?");
  }

  @Override
  public synchronized void close() {
    try (Stream<Path> files = Files.walk(home)) {
      if (broker != null) {
        broker.close();
      }
      if (database != null) {
        database.close();
      }
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
