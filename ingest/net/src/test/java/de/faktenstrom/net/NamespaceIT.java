package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The doors out in a network of their own, in which every address of the world answers: what must
/// not be reached would be, and nothing is.
///
/// Needs Linux with `unshare` and `ip`, and the right to make a namespace; is skipped elsewhere,
/// unless `FAKTENSTROM_TEST_NAMESPACE=required`.
class NamespaceIT {

  /// All addresses lead to this loopback; names are asked for at [NameServer].
  private static final String NETWORK =
      """
      set -e
      ip link set lo up
      ip route add local 0.0.0.0/0 dev lo
      ip -6 route add local ::/0 dev lo
      ip -6 addr add fe80::5/64 dev lo
      mount --bind "$1/resolv.conf" /etc/resolv.conf
      mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf
      shift
      exec "$@"
      """;

  private static final Pattern FIGURE = Pattern.compile("(?m)^(\\w+)=(\\d+)$");

  @TempDir private static Path folder;

  @BeforeAll
  static void needsANetworkOfItsOwn() throws Exception {
    Files.writeString(folder.resolve("resolv.conf"), "nameserver 127.0.0.1\noptions timeout:1\n");
    Files.writeString(folder.resolve("nsswitch.conf"), "hosts: files dns\n");
    boolean required = "required".equals(System.getenv("FAKTENSTROM_TEST_NAMESPACE"));
    String said = run("true");
    assumeTrue(required || said.isEmpty(), "No network namespace can be made here: " + said);
    assertThat(said).isEmpty();
  }

  @Test
  void reachesNoInnerAddressHoweverItIsSpelledAndEveryPublicHost() throws Exception {
    String said = trial("guarded");

    Map<String, Integer> figures = figures(said);
    assertThat(figures.get("spellings")).as(said).isGreaterThanOrEqualTo(500);
    assertThat(figures.get("touches")).as(said).isZero();
    assertThat(figures.get("hosts")).isEqualTo(50);
    assertThat(figures.get("answered")).as(said).isEqualTo(50);
  }

  /// Else the test above would prove nothing.
  @Test
  void wouldReachThemWithoutTheGuard() throws Exception {
    String said = trial("open");

    Map<String, Integer> figures = figures(said);
    assertThat(figures.get("touches")).as(said).isGreaterThan(1_000);
    assertThat(figures.get("canaries")).as(said).isGreaterThan(50);
  }

  private static String trial(String policy) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return run(
        java.toString(), "-Xmx128m", "-cp", classPath, NamespaceTrial.class.getName(), policy);
  }

  /// What a command in the namespace said, standard error included.
  private static String run(String... command) throws InterruptedException {
    List<String> whole =
        new ArrayList<>(
            List.of("unshare", "--map-root-user", "--net", "--mount", "sh", "-c", NETWORK, "sh"));
    whole.add(folder.toString());
    whole.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
      process.getOutputStream().close();
      CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? said : "it ended with " + process.exitValue() + "\n" + said;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Map<String, Integer> figures(String said) {
    Map<String, Integer> figures =
        FIGURE
            .matcher(said)
            .results()
            .collect(Collectors.toMap(r -> r.group(1), r -> Integer.valueOf(r.group(2))));
    System.out.println(figures);
    return figures;
  }
}
