package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The real program on one home and port, started, ended and started again.
final class Program implements AutoCloseable {

  static final String TOKEN = "faults-admin-token-0123456789";

  /// Most of a run is starting; code that lives for seconds is not worth compiling twice.
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Path launcher;
  private final Path home;
  private final Path log;
  private final int port;
  private final String smtp;
  private @Nullable Process process;

  Program(Path launcher, Path home, int smtpPort) {
    this.launcher = launcher;
    this.home = home;
    this.log = home.resolveSibling(home.getFileName() + ".log");
    this.port = Ports.pair();
    this.smtp = "smtp://127.0.0.1:" + smtpPort;
    // Who interrupts a run leaves nothing behind.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
  }

  int port() {
    return port;
  }

  Path watched() {
    return home.resolve("watched");
  }

  Path log() {
    return log;
  }

  /// @param armed a crash point, absent where the program is to live
  void start(@Nullable String armed) throws IOException {
    var builder =
        new ProcessBuilder(
            launcher.toString(), "serve", "--home", home.toString(), "--port", "" + port);
    Map<String, String> environment = builder.environment();
    environment.put("FAKTENSTROM_ADMIN_TOKEN", TOKEN);
    environment.put("FAKTENSTROM_SMTP", smtp);
    environment.put("FAKTENSTROM_ALLOW_TARGETS", "127.0.0.1/32");
    environment.put(
        "FAKTENSTROM_JAVA_OPTIONS",
        QUICK_START + (armed == null ? "" : " -Dfaktenstrom.crash=" + armed));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Files.createDirectories(home);
    process = builder.start();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /// The exit code, or -1 where it still lives after that time.
  int awaitEnd(Duration most) throws InterruptedException {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running.waitFor(most.toMillis(), TimeUnit.MILLISECONDS) ? running.exitValue() : -1;
  }

  /// As `kill -9` would.
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /// Where its broker and database are: `kafka` and `jdbc`.
  Properties servers() throws IOException {
    var servers = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("servers.properties"))) {
      servers.load(in);
    }
    return servers;
  }

  /// The output of `faktenstrom check`, empty where no rule is broken.
  List<String> check() throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder(launcher.toString(), "check", "--home", home.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>(check.inputReader().lines().toList());
    return check.waitFor() == 0 ? List.of() : lines;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join().destroyForcibly();
    }
  }
}
