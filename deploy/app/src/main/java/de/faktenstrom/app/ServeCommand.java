package de.faktenstrom.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the program until it is told to stop.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts everything, or the roles named in FAKTENSTROM_ROLES.")
final class ServeCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(names = "--port", description = "Port of pages, feeds and API (8080).")
  private @Nullable Integer port;

  @Option(names = "--home", description = "Directory for all data (./faktenstrom-data).")
  private @Nullable Path home;

  @Option(names = "--demo", description = "Adds sample sources, a partner and a mailbox.")
  private boolean demo;

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    ProgramSettings settings = environment.settings(home, port, demo);
    PrintStream out = environment.logsForMachines() ? Logs.asLines() : System.out;
    Logs.setUp();
    out.println("Faktenstrom starts on " + settings.home());
    var started = new CompletableFuture<RunningProgram>();
    var starting = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, starting, out), "stop"));
    try {
      started.complete(RunningProgram.start(settings, out));
    } catch (RuntimeException e) {
      started.completeExceptionally(e);
      throw e;
    }
    new CountDownLatch(1).await();
    return 0;
  }

  /// Also while it starts: what has started by then is not left behind.
  private static void stop(
      CompletableFuture<RunningProgram> started, Thread starting, PrintStream out) {
    if (started.isCompletedExceptionally()) {
      return;
    }
    out.println("Stopping …");
    if (!started.isDone()) {
      starting.interrupt();
    }
    try {
      started.join().close();
    } catch (CompletionException _) {
      // It did not come up; what it had started is ended.
    }
    out.println("Stopped.");
  }
}
