package de.faktenstrom.ingest.source;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/// A watched folder, read when the test wants.
public final class Watching {

  private final Workshop workshop;
  private final UUID source;

  public Watching(Workshop workshop, String folder) {
    this.workshop = workshop;
    String json = "{\"name\":\"D\",\"kind\":\"directory\",\"url\":\"%s\"}".formatted(folder);
    this.source =
        workshop.bean(SourceDesk.class).create(json.getBytes(StandardCharsets.UTF_8), null);
  }

  public void read() {
    workshop.clock().advance(Duration.ofDays(2));
    workshop.bean(Poller.class).pollDue();
    await()
        .until(() ->
            workshop
                .jdbc()
                .sql(
                    "select lease is null and next_fetch > ?::timestamptz from ingest.source where id = ?")
                .param(workshop.clock().instant().toString())
                .param(source)
                .query(Boolean.class)
                .single());
    // The files are moved after the commit.
    await().until(() -> workshop.bean(Poller.class).idle());
  }

  public String lastOutcome() {
    SourceView view = Objects.requireNonNull(workshop.bean(Views.class).source(source));
    return Objects.requireNonNull(view.lastFetch()).outcome();
  }
}
