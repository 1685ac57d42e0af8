package de.faktenstrom.app;

import de.faktenstrom.embedded.EmbeddedBroker;
import de.faktenstrom.embedded.EmbeddedDatabase;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The broker and the database this program works with: those it was told of, or its own.
record Servers(String kafka, String jdbcUrl, List<AutoCloseable> own) implements AutoCloseable {

  /// For the program and the commands that run beside it.
  private static final int CONNECTIONS = 80;

  private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
  private static final GivenServers GIVEN = new GivenServers(Duration.ofSeconds(30));

  /// Starts what is not given from outside and waits for what is, both at once, and says what is
  /// waited for.
  ///
  /// @param settings with the home, which the caller has taken where a server of one's own is to
  ///   start
  /// @throws StartRefused where one of them does not come; nothing is left running then
  static Servers start(ProgramSettings settings, PrintStream out) {
    Start database = database(settings.database(), settings.home().resolve("database"));
    Start broker = broker(settings.kafka(), settings.home().resolve("log"));
    try {
      Ready readyDatabase = database.await(out);
      Ready readyBroker = broker.await(out);
      return new Servers(
          readyBroker.address(),
          readyDatabase.address(),
          Stream.of(readyDatabase.own(), readyBroker.own()).flatMap(List::stream).toList());
    } catch (RuntimeException e) {
      database.undo();
      broker.undo();
      throw e;
    }
  }

  private static Start database(@Nullable String given, Path data) {
    if (given != null) {
      var address = DatabaseAddress.of(given);
      return Start.of(
          "database at " + address.place(),
          true,
          () -> new Ready(GIVEN.database(address), List.of()));
    }
    return Start.of(
        "database",
        false,
        () -> {
          var own = EmbeddedDatabase.start(data, CONNECTIONS);
          return new Ready(own.jdbcUrl(), List.of(own));
        });
  }

  private static Start broker(@Nullable String given, Path data) {
    if (given != null) {
      return Start.of(
          "event log at " + given, true, () -> new Ready(GIVEN.broker(given), List.of()));
    }
    return Start.of(
        "event log",
        false,
        () -> {
          var own = EmbeddedBroker.start(data);
          return new Ready(own.bootstrapServers(), List.of(own));
        });
  }

  @Override
  public void close() {
    own.reversed().forEach(Closing::quietly);
  }

  /// Without the addresses: one of them holds a password.
  @Override
  public String toString() {
    return "Servers[" + own.size() + " own]";
  }

  /// A server that can be used.
  private record Ready(String address, List<AutoCloseable> own) {}

  /// A server on its way.
  ///
  /// @param what it is called
  /// @param given whether it is only waited for
  private record Start(String what, boolean given, FutureTask<Ready> task) {

    static Start of(String what, boolean given, Callable<Ready> start) {
      var task = new FutureTask<>(start);
      Thread.ofPlatform().name("start " + what).start(task);
      return new Start(what, given, task);
    }

    Ready await(PrintStream out) {
      out.println("Waiting for the " + what + " …");
      try {
        return task.get();
      } catch (InterruptedException e) {
        throw new StartRefused("Stopped while waiting for the " + what + ".", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof StartRefused refused
            ? refused
            : new StartRefused("The %s does not start (%s).".formatted(what, Trouble.reason(e)), e);
      }
    }

    /// Ends it, once it has started where it is one of our own.
    void undo() {
      if (given) {
        task.cancel(true);
        return;
      }
      try {
        task.get().own().forEach(Closing::quietly);
      } catch (ExecutionException | CancellationException _) {
        LOG.debug("The {} had not started", what);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
