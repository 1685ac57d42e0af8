package de.faktenstrom.ingest.source;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source of kind table, read when the test wants.
public final class PolledTable {

  private final Workshop workshop;
  private final UUID source;

  /// @param json the source's set-up
  public PolledTable(Workshop workshop, String json) {
    this.workshop = workshop;
    this.source =
        workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  public UUID source() {
    return source;
  }

  /// Moves the clock to when the source is due, as time would, until it is read: another source of
  /// the same host may be first.
  public void read() {
    Instant before = lastFetch();
    do {
      Instant due = Objects.requireNonNull(view().nextFetch());
      Duration wait = Duration.between(workshop.clock().instant(), due);
      if (wait.isPositive()) {
        workshop.clock().advance(wait);
      }
      workshop.bean(Poller.class).pollDue();
      await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> workshop.bean(Poller.class).idle());
    } while (Objects.equals(before, lastFetch()));
  }

  private @Nullable Instant lastFetch() {
    SourceView.LastFetch last = view().lastFetch();
    return last == null ? null : last.time();
  }

  public Duration untilNext() {
    return Duration.between(workshop.clock().instant(), Objects.requireNonNull(view().nextFetch()));
  }

  /// `outcome: reason` of each attempt, the latest first.
  public List<String> attempts() {
    return workshop.bean(Views.class).fetches(source, Long.MAX_VALUE, 50).stream()
        .map(fetch -> fetch.outcome() + ": " + fetch.reason())
        .toList();
  }

  /// What a list of sources says of it.
  public String lastReason() {
    return Objects.requireNonNull(view().lastFetch()).reason();
  }

  private SourceView view() {
    return Objects.requireNonNull(workshop.bean(Views.class).source(source));
  }
}
