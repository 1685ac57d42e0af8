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

  private static final String TOPIC = "faktenstrom.ingested.perf";

  /// The last line of the producer tool's report.
  static String produce(String bootstrapServers, int records, int size)
      throws IOException, InterruptedException {
    return lastLine(
        "org.apache.kafka.tools.ProducerPerformance",
        List.of(
            "--topic",
            TOPIC,
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

  /// Records a second, of what [#produce] wrote.
  static String consume(String bootstrapServers, int records)
      throws IOException, InterruptedException {
    String line =
        lastLine(
            "org.apache.kafka.tools.ConsumerPerformance",
            List.of(
                "--topic",
                TOPIC,
                "--num-records",
                "" + records,
                "--hide-header",
                "--bootstrap-server",
                bootstrapServers));
    String[] columns = line.split(",\\s*");
    return columns.length > 5 ? columns[5] + " records/sec, " + columns[3] + " MB/sec" : line;
  }

  /// Percentiles in ms from one producer to one consumer, one record at a time.
  static String endToEnd(String bootstrapServers, int records, int size)
      throws IOException, InterruptedException {
    return lastLine(
        "org.apache.kafka.tools.EndToEndLatency",
        List.of(bootstrapServers, TOPIC, "" + records, "all", "" + size));
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
