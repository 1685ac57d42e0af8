package de.faktenstrom.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    PrintStream out = System.out;
    out.println("Faktenstrom starts on " + settings.home());
    var stopped = new CountDownLatch(1);
    var running = RunningProgram.start(settings, out);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  out.println("Stopping …");
                  running.close();
                  out.println("Stopped.");
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
    return 0;
  }
}
