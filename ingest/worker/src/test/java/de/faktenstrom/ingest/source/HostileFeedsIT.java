package de.faktenstrom.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents made to hurt their reader, as they come from a server, read in a process with little
/// memory: each is refused at a limit or read within its time, and the others go on.
class HostileFeedsIT {

  private HostileSite site;

  @BeforeEach
  void open() throws IOException {
    site = new HostileSite();
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  @Test
  void refusesOrReadsEachWithin256Megabytes() throws Exception {
    List<String> documents =
        List.of(
            "1-gb",
            "100-mb-text",
            "1-m-items",
            "gzip-10-gb",
            "endless-head",
            "endless-line",
            "9-mb-text",
            "1-m-bare-items",
            "depth-100000",
            "depth-100000-html",
            "json-depth-100000",
            "9-mb-ill-formed",
            "9-mb-html",
            "a-tag-runs-on",
            "a-byte-a-second");

    String said = trial("-Xmx256m", "together", documents);

    List<Measured> rows = rows(said);
    assertThat(rows).as(said).hasSize(documents.size() + 1);
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.outcome()).doesNotContain("ended");
          assertThat(row.seconds()).isLessThan(31);
        });
    assertThat(row(rows, "1-gb").outcome()).startsWith("TOO_LARGE");
    assertThat(row(rows, "100-mb-text").outcome()).startsWith("TOO_LARGE");
    assertThat(row(rows, "1-m-items").outcome()).startsWith("TOO_LARGE");
    assertThat(row(rows, "gzip-10-gb").outcome()).startsWith("TOO_LARGE");
    assertThat(row(rows, "1-m-bare-items").outcome()).contains("Only the first 10000 items");
    assertThat(row(rows, "9-mb-text").outcome()).contains("A text has more than");
    assertThat(row(rows, "depth-100000").outcome()).contains("nested deeper than");
    assertThat(row(rows, "a-byte-a-second").outcome()).startsWith("TIMEOUT");
    assertThat(said).containsPattern("good=[1-9]\\d+ bad=0");
  }

  @Test
  void readsNoDocumentTypeWithin64Megabytes(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "geheim");
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket canary = canary(asked)) {
      Map<String, byte[]> documents =
          DocumentTypes.of("http://127.0.0.1:" + canary.getLocalPort() + "/", secret);
      documents.forEach(site::document);

      String said = trial("-Xmx64m", "alone", List.copyOf(documents.keySet()));

      assertThat(rows(said)).as(said).hasSize(documents.size());
      assertThat(rows(said))
          .allSatisfy(row -> {
            assertThat(row.outcome()).doesNotContain("ended").doesNotContain("LEAKED");
            assertThat(row.seconds()).isLessThanOrEqualTo(2);
          });
      assertThat(asked).hasValue(0);
    }
  }

  private static ServerSocket canary(AtomicInteger asked) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          while (!socket.isClosed()) {
            try {
              socket.accept().close();
              asked.incrementAndGet();
            } catch (IOException _) {
              // Closed.
            }
          }
        });
    return socket;
  }

  private String trial(String memory, String how, List<String> documents) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                classPath,
                HostileTrial.class.getName(),
                site.url(""),
                how));
    command.addAll(documents);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES).execute(process::destroyForcibly);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    System.out.println(memory + "\n" + said);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static List<Measured> rows(String said) {
    return said.lines().filter(line -> line.contains(" | ")).map(Measured::parse).toList();
  }

  private static Measured row(List<Measured> rows, String document) {
    return rows.stream().filter(row -> row.document().equals(document)).findFirst().orElseThrow();
  }
}
