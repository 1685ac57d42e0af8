package de.faktenstrom.ingest.source;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A repository that is harvested when the test wants.
public final class Harvesting {

  private final Workshop workshop;
  private final UUID source;
  private final Views views;
  private Poller poller;

  public Harvesting(Workshop workshop, String url) {
    this(workshop, "R", "\"kind\":\"oai\",\"url\":\"%s\",\"trust\":\"release\"".formatted(url));
  }

  /// @param setUp what stands beside the name
  public Harvesting(Workshop workshop, String name, String setUp) {
    this("{\"name\":\"%s\",%s}".formatted(name, setUp), workshop);
  }

  private Harvesting(String json, Workshop workshop) {
    this.workshop = workshop;
    this.views = workshop.bean(Views.class);
    this.poller = workshop.bean(Poller.class);
    this.source =
        workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  /// Another source that is read bit by bit, set up as an editor would.
  public static Harvesting of(Workshop workshop, String json) {
    return new Harvesting(json, workshop);
  }

  /// What an attempt came to.
  public record Seen(String outcome, String reason, List<String> problems, boolean hasDocument) {}

  /// One attempt, as the timer would when the source falls due and its host may be asked again.
  public Seen attempt() {
    long before = attempts();
    do {
      Duration until = untilNext();
      if (until.isPositive()) {
        workshop.clock().advance(until);
      }
      poller.pollDue();
      await().atMost(Duration.ofSeconds(20)).until(() -> poller.idle());
    } while (attempts() == before);
    return last();
  }

  /// Attempts until the source's list is read, each when it is due; at most some.
  public Seen harvest() {
    for (int i = 0; i < 50; i++) {
      Seen seen = attempt();
      if (!seen.outcome().equals("failed") && untilNext().isPositive()) {
        return seen;
      }
    }
    throw new AssertionError("no end of the list: " + last());
  }

  /// Takes the source and is gone, as a process that is killed while it reads.
  public void dieWhileReading() {
    Duration until = untilNext();
    workshop.clock().advance(until.isPositive() ? until : Duration.ZERO);
    List<Due> taken = workshop.bean(Leases.class).take(10, workshop.clock().instant());
    if (taken.size() != 1) {
      throw new AssertionError("taken: " + taken);
    }
    poller.close();
    poller =
        new Poller(
            workshop.bean(Leases.class),
            workshop.bean(Records.class),
            workshop.beans(Reader.class),
            workshop.clock());
    workshop.clock().advance(Leases.LEASE.plusSeconds(1));
  }

  public Duration untilNext() {
    Instant next = Objects.requireNonNull(view().nextFetch());
    return Duration.between(workshop.clock().instant(), next);
  }

  public String state() {
    return view().state();
  }

  public UUID id() {
    return source;
  }

  private SourceView view() {
    return Objects.requireNonNull(views.source(source));
  }

  private long attempts() {
    return workshop
        .jdbc()
        .sql("select count(*) from ingest.fetch where source = ?")
        .param(source)
        .query(Long.class)
        .single();
  }

  private Seen last() {
    FetchView fetch = views.fetches(source, Long.MAX_VALUE, 1).getFirst();
    return new Seen(fetch.outcome(), fetch.reason(), fetch.problems(), fetch.hasDocument());
  }
}
