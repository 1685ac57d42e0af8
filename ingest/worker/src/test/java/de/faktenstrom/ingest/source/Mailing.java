package de.faktenstrom.ingest.source;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A mailbox that is read when the test wants.
public final class Mailing {

  private final Workshop workshop;
  private final UUID source;

  /// @param mail the field of that name
  public Mailing(Workshop workshop, String url, String trust, String mail) {
    this.workshop = workshop;
    String json =
        "{\"name\":\"Pressepost\",\"kind\":\"mail\",\"url\":\"%s\",\"trust\":\"%s\",\"mail\":%s}"
            .formatted(url, trust, mail);
    this.source =
        workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  /// What an attempt came to.
  public record Seen(String outcome, String reason, List<String> problems) {}

  /// One attempt, as the timer would when the source falls due.
  public Seen read() {
    String before = marks();
    do {
      Duration until =
          Duration.between(workshop.clock().instant(), Objects.requireNonNull(view().nextFetch()));
      workshop.clock().advance(until.isPositive() ? until : Duration.ZERO);
      workshop.bean(Poller.class).pollDue();
      await().atMost(Duration.ofSeconds(60)).until(() -> workshop.bean(Poller.class).idle());
    } while (marks().equals(before));
    return last();
  }

  /// What every attempt changes, one that is put off does not.
  private String marks() {
    return workshop
        .jdbc()
        .sql(
            """
            select coalesce(s.last_fetch::text, '') || ' ' || (select count(*) from ingest.fetch f where f.source = s.id)
            from ingest.source s where s.id = ?
            """)
        .param(source)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// Whether the next attempt is due at once.
  public boolean goesOn() {
    return !Objects.requireNonNull(view().nextFetch()).isAfter(workshop.clock().instant());
  }

  public Seen last() {
    List<FetchView> fetches = workshop.bean(Views.class).fetches(source, Long.MAX_VALUE, 1);
    if (fetches.isEmpty()) {
      return new Seen("idle", "", List.of());
    }
    FetchView fetch = fetches.getFirst();
    return new Seen(fetch.outcome(), fetch.reason(), fetch.problems());
  }

  public UUID id() {
    return source;
  }

  private SourceView view() {
    return Objects.requireNonNull(workshop.bean(Views.class).source(source));
  }
}
