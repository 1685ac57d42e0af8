package de.faktenstrom.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Kafka's own performance tools, as processes of their own: the limit of any design on this
/// broker.
final class KafkaTools {

  private KafkaTools() {}

  /// The last line of the producer tool's report.
  static String produce(String bootstrapServers, int records, int size)
      throws IOException, InterruptedException {
    return lastLine(
        "org.apache.kafka.tools.ProducerPerformance",
        List.of(
            "--topic",
            "faktenstrom.ingested.perf",
            "--num-records",
            "" + records,
            "--record-size",
            "" + size,
            "--throughput",
            "-1",
            "--bootstrap-server",
            bootstrapServers,
            "--command-property",
            "acks=all"));
  }

  private static String lastLine(String tool, List<String> arguments)
      throws IOException, InterruptedException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                tool));
    command.addAll(arguments);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    process.waitFor();
    return out.toString(StandardCharsets.UTF_8)
        .strip()
        .lines()
        .reduce((a, b) -> b)
        .orElse("nothing said");
  }
}
