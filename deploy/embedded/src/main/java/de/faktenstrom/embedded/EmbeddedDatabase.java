package de.faktenstrom.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/// PostgreSQL's own binaries as a child process, listening on the loopback address only. The data
/// lies under one directory and survives restarts; what was committed is on disk, as with any other
/// PostgreSQL.
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String VERSION = "18";
  private static final Duration START_WITHIN = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /// Initialises the directory if it is new, ends a server that a killed process left behind on it,
  /// and starts.
  ///
  /// @param data made where it is missing; the server's own words stand in a file beside it, of the
  ///   same name and `.log`
  /// @param connections at most; each costs the server memory even while it is not used
  /// @throws IOException where the server does not start; none is left running then
  public static EmbeddedDatabase start(Path data, int connections) throws IOException {
    Path words = data.resolveSibling(data.getFileName() + ".log");
    Files.createDirectories(data.toAbsolutePath().getParent());
    refuseOtherVersion(data);
    endLeftover(data);
    Files.deleteIfExists(words);
    try {
      return new EmbeddedDatabase(builder(data, words, connections).start());
    } catch (IOException | RuntimeException e) {
      endLeftover(data);
      var failed = new IOException("PostgreSQL says why in " + words);
      failed.addSuppressed(e);
      throw failed;
    }
  }

  private static EmbeddedPostgres.Builder builder(Path data, Path words, int connections) {
    Redirect toWords = Redirect.appendTo(words.toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_WITHIN)
        // For initdb. Who commits first in a new segment of the WAL fills it with zeros while all
        // others wait: 40 to 130 ms for 16 MB.
        .setLocaleConfig("wal-segsize", "1")
        .setOutputRedirector(toWords)
        .setErrorRedirector(toWords)
        // What happens to the server, not what happens to rows: their content is not for a log.
        .setServerConfig("log_min_messages", "log")
        .setServerConfig("log_min_error_statement", "panic")
        .setServerConfig("log_checkpoints", "off")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", Integer.toString(connections))
        .setServerConfig("shared_buffers", "48MB")
        .setServerConfig("wal_buffers", "8MB")
        .setServerConfig("min_wal_size", "512MB")
        .setServerConfig("max_wal_size", "1GB")
        .setServerConfig("checkpoint_timeout", "10min")
        // Tables grow fast at first; plans made for empty ones must not stay for a minute.
        .setServerConfig("autovacuum_naptime", "10s")
        .setServerConfig("io_method", "sync")
        .setServerConfig("jit", "off");
  }

  /// `jdbc:postgresql://…`, with user.
  public String jdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }

  /// Each version of PostgreSQL reads its own data only.
  private static void refuseOtherVersion(Path data) throws IOException {
    Path file = data.resolve("PG_VERSION");
    String made = Files.exists(file) ? Files.readString(file).strip() : VERSION;
    if (!made.equals(VERSION)) {
      throw new IOException(
          "%s was made by PostgreSQL %s and this is %s".formatted(data, made, VERSION));
    }
  }

  /// A process that is killed cannot stop its child. The server named in the lock file is ours if
  /// it runs there.
  private static void endLeftover(Path data) throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    List<String> lines = Files.readAllLines(lock);
    var server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (server.isPresent() && isPostgres(server.get())) {
      end(server.get());
    }
    Files.deleteIfExists(lock);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
      server.onExit().join();
    }
  }
}
