package de.faktenstrom.app;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// The servers of a home for a command beside `serve`: those of the program that runs on it, or,
/// where none does, started for as long as the command takes.
final class ReachedServers {

  private static final String FILE = "servers.properties";

  private ReachedServers() {}

  static Servers of(ProgramSettings settings) {
    if (settings.kafka() != null && settings.database() != null) {
      return new Servers(settings.kafka(), JdbcAddress.of(settings.database()), List.of());
    }
    Path file = settings.home().resolve(FILE);
    if (Files.notExists(settings.home().resolve("database"))) {
      throw new StartRefused(
          "There is no Faktenstrom data in %s; name the directory with --home."
              .formatted(settings.home()));
    }
    try {
      return Servers.start(settings, Home.take(settings.home()), System.err);
    } catch (StartRefused running) {
      if (Files.notExists(file)) {
        throw running;
      }
      return read(file);
    }
  }

  /// Written once the servers run, so that other commands reach them.
  static void write(Home home, Servers servers) {
    var properties = new Properties();
    properties.setProperty("kafka", servers.kafka());
    properties.setProperty("jdbc", servers.jdbcUrl());
    try (var out = Files.newBufferedWriter(home.file(FILE))) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new StartRefused("The directory cannot be written: " + e.getMessage(), e);
    }
  }

  private static Servers read(Path file) {
    var properties = new Properties();
    try (var in = new FileInputStream(file.toFile())) {
      properties.load(in);
    } catch (IOException e) {
      throw new StartRefused("The file " + file + " cannot be read.", e);
    }
    return new Servers(
        properties.getProperty("kafka", ""), properties.getProperty("jdbc", ""), List.of());
  }
}
