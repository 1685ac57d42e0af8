package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log's topics, made at start where they are missing.
public final class Topics {

  public static final List<Topic> ALL =
      List.of(
          new Topic("faktenstrom.ingested", 6, Duration.ofDays(30)),
          new Topic("faktenstrom.enriched", 6, Duration.ofDays(30)),
          new Topic("faktenstrom.written", 6, Duration.ofDays(30)),
          new Topic("faktenstrom.related", 6, Duration.ofDays(30)),
          new Topic("faktenstrom.released", 6, null),
          new Topic("faktenstrom.delivered", 6, Duration.ofDays(365)),
          dead("ingest"),
          dead("enrich"),
          dead("desk"),
          dead("feeds"),
          dead("newsletter"),
          dead("webhooks"));

  /// Receipts: of them thousands come where one announcement goes out, and nobody waits for them.
  private static final Duration RECEIPTS_GATHER = Duration.ofMillis(100);

  private Topics() {}

  /// How long an event may lie in the outbox so that more of them go together.
  static Duration patience(String topic) {
    return topic.equals("faktenstrom.delivered") ? RECEIPTS_GATHER : Duration.ZERO;
  }

  /// The name of a stage's dead letters.
  public static String deadLettersOf(String stage) {
    return "faktenstrom." + stage + ".dead";
  }

  private static Topic dead(String stage) {
    return new Topic(deadLettersOf(stage), 1, Duration.ofDays(365));
  }

  /// @param retention absent: kept for ever
  public record Topic(String name, int partitions, @Nullable Duration retention) {}
}
