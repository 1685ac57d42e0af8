package de.faktenstrom.app;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;

/// The servers of a home for a command beside `serve`: those of the program that runs on it, or,
/// where none does, started for as long as the command takes.
///
/// @param publicUrl how readers reach the program
/// @param held in the order of their start
record ReachedServers(Servers servers, URI publicUrl, List<AutoCloseable> held)
    implements AutoCloseable {

  /// @throws StartRefused where there are none and none can be started
  static ReachedServers of(ProgramSettings settings) {
    if (settings.kafka() != null && settings.database() != null) {
      URI url = Running.read(settings.home()).map(Running::publicUrl).orElse(settings.publicUrl());
      Servers servers = Servers.start(settings, System.err);
      return new ReachedServers(servers, url, List.of());
    }
    if (Files.notExists(settings.home().resolve("database")) && settings.database() == null) {
      throw new StartRefused(
          "There is no Faktenstrom data in %s; name the directory with --home."
              .formatted(settings.home()));
    }
    try {
      return started(settings, Home.take(settings.home()));
    } catch (Home.Taken taken) {
      // Only then is what it told true.
      Running running = Running.read(settings.home()).orElseThrow(() -> taken);
      var servers = new Servers(running.kafka(), running.jdbcUrl(), List.of());
      return new ReachedServers(servers, running.publicUrl(), List.of());
    }
  }

  private static ReachedServers started(ProgramSettings settings, Home home) {
    try {
      Servers servers = Servers.start(settings, System.err);
      return new ReachedServers(servers, settings.publicUrl(), List.of(home, servers));
    } catch (RuntimeException e) {
      Closing.quietly(home);
      throw e;
    }
  }

  @Override
  public void close() {
    held.reversed().forEach(Closing::quietly);
  }
}
