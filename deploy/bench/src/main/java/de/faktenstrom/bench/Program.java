package de.faktenstrom.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The real program as a child process, and what it says of itself.
final class Program implements AutoCloseable {

  static final String TOKEN = "bench";

  private static final Pattern HEADS = Pattern.compile("[0-9a-f]+-[0-9a-f]+ ");

  private final Process process;
  private final Path home;
  private final int port;
  private final HttpClient http;

  private Program(Process process, Path home, int port, HttpClient http) {
    this.process = process;
    this.home = home;
    this.port = port;
    this.http = http;
  }

  /// Starts and waits until the first feed is served; `seconds` of the result is how long that
  /// took.
  static Started start(Path launcher, Path home, int port)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            launcher.toString(), "serve", "--home", home.toString(), "--port", "" + port);
    builder
        .environment()
        .putAll(
            Map.of("FAKTENSTROM_ADMIN_TOKEN", TOKEN, "FAKTENSTROM_ALLOW_TARGETS", "127.0.0.0/8"));
    builder.redirectErrorStream(true).redirectOutput(home.resolveSibling("serve.out").toFile());
    long before = System.nanoTime();
    var program =
        new Program(
            builder.start(),
            home,
            port,
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
    program.await(() -> program.get("/feeds/all.atom").statusCode() == 200, Duration.ofMinutes(3));
    return new Started(program, (System.nanoTime() - before) / 1e9);
  }

  record Started(Program program, double seconds) {}

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  HttpResponse<String> authorised(String path) {
    return send(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN).build());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + TOKEN)
            .timeout(Duration.ofMinutes(2))
            .build());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /// The sum over all labels of a metric on the management port, 0 where it does not exist yet.
  double metric(String name) {
    String text =
        send(HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + (port + 1)
                            + "/actuator/prometheus?includedNames="
                            + name.replaceFirst("_total$", "")))
                .build())
            .body();
    return text.lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  Properties servers() throws IOException {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(home.resolve("servers.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  /// Takes all items out of the tables again. The indexes of related items keep theirs, which are
  /// found and then belong to no item.
  void forgetItems() throws IOException, SQLException {
    try (var connection = DriverManager.getConnection(servers().getProperty("jdbc"));
        var statement = connection.createStatement()) {
      statement.execute(
          "truncate ingest.item, desk.item, desk.item_version, desk.release, desk.ledger,"
              + " desk.relation, feeds.item, feeds.announcement, feeds.listing, feeds.relation,"
              + " newsletter.publication, enrich.profile cascade");
    }
  }

  /// Resident memory in MB, each shared page counted once (PSS).
  ///
  /// @param all of the program and of its database
  /// @param data what of it is mapped pages of the program's own data files: the system takes them
  ///   back when it needs them
  record Resident(long all, long data) {}

  Resident resident() throws IOException {
    long[] sums = new long[2];
    for (ProcessHandle one : processes()) {
      sums[0] += pss(one, _ -> true);
      sums[1] += pss(one, mapped -> mapped.contains(home + "/") && !mapped.endsWith(".so"));
    }
    return new Resident(sums[0] >> 10, sums[1] >> 10);
  }

  private List<ProcessHandle> processes() throws IOException {
    return Stream.of(process.toHandle(), database())
        .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
        .toList();
  }

  /// Processor time of the program and of its database since their start, in seconds.
  double processorSeconds() throws IOException {
    return processes().stream()
        .mapToDouble(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
        .sum();
  }

  /// What the heap holds after a full collection.
  long heapBytesInUse() throws IOException, InterruptedException {
    jcmd("GC.run");
    return jcmd("GC.class_histogram")
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
        .findFirst()
        .orElseThrow();
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return answer;
  }

  /// PostgreSQL is nobody's child: its starter has ended.
  private ProcessHandle database() throws IOException {
    try (var lines = Files.lines(home.resolve("database").resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()))
          .orElseThrow();
    }
  }

  /// @param mappings by the line that heads them (proc(5), smaps)
  /// @return kB
  private static long pss(ProcessHandle process, Predicate<String> mappings) {
    try (var lines = Files.newBufferedReader(Path.of("/proc/" + process.pid() + "/smaps"))) {
      long sum = 0;
      boolean counts = false;
      for (String line; (line = lines.readLine()) != null; ) {
        if (HEADS.matcher(line).lookingAt()) {
          counts = mappings.test(line);
        } else if (counts && line.startsWith("Pss:")) {
          sum += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return sum;
    } catch (IOException _) {
      // It ended meanwhile.
      return 0;
    }
  }

  void await(Condition condition, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("not reached in time, or the program ended");
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (UnreachableException e) {
      return false;
    }
  }

  interface Condition {
    boolean holds();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UnreachableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreachableException(IOException cause) {
      super(cause);
    }
  }
}
