package de.faktenstrom.app;

import de.faktenstrom.embedded.EmbeddedBroker;
import de.faktenstrom.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The broker and the database this program works with: those it was told of, or its own.
record Servers(String kafka, String jdbcUrl, List<AutoCloseable> own) implements AutoCloseable {

  /// Starts what is not given from outside, both at once, and says what is waited for.
  static Servers start(ProgramSettings settings, Home home, PrintStream out) {
    List<AutoCloseable> own = new ArrayList<>();
    FutureTask<@Nullable EmbeddedDatabase> database =
        settings.database() == null
            ? task(() -> EmbeddedDatabase.start(home.database()))
            : task(() -> null);
    FutureTask<@Nullable EmbeddedBroker> broker =
        settings.kafka() == null
            ? task(() -> EmbeddedBroker.start(home.broker()))
            : task(() -> null);
    Thread.ofPlatform().name("start-database").start(database);
    Thread.ofPlatform().name("start-broker").start(broker);
    out.println("Waiting for the database …");
    EmbeddedDatabase ownDatabase = await(database, "database");
    if (ownDatabase != null) {
      own.add(ownDatabase);
    }
    out.println("Waiting for the event log …");
    EmbeddedBroker ownBroker = await(broker, "event log");
    if (ownBroker != null) {
      own.add(ownBroker);
    }
    return new Servers(
        ownBroker == null ? named(settings.kafka()) : ownBroker.bootstrapServers(),
        ownDatabase == null ? JdbcAddress.of(named(settings.database())) : ownDatabase.jdbcUrl(),
        own);
  }

  @Override
  public void close() {
    for (AutoCloseable server : own.reversed()) {
      try {
        server.close();
      } catch (Exception e) {
        System.err.println("While stopping: " + e.getMessage());
      }
    }
  }

  private static String named(@Nullable String address) {
    if (address == null) {
      throw new IllegalStateException("neither an own server nor an address");
    }
    return address;
  }

  private static <T extends @Nullable Object> FutureTask<T> task(Callable<T> start) {
    return new FutureTask<>(start);
  }

  private static <T extends @Nullable Object> T await(FutureTask<T> start, String what) {
    try {
      return start.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while waiting for the " + what + ".", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new StartRefused(
          "The %s does not start: %s"
              .formatted(what, cause instanceof IOException ? cause.getMessage() : cause),
          e);
    }
  }
}
