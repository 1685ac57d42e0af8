package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import java.time.Duration;
import java.util.UUID;

/// Repositories as somebody might set them up.
public final class OaiSources {

  private OaiSources() {}

  public static Source of(Kind kind, Trust trust) {
    return new Source(
        new UUID(0, 1),
        "R",
        SourceKind.OAI,
        "https://archive.example/oai",
        trust,
        null,
        null,
        kind,
        Duration.ofHours(1),
        State.ACTIVE,
        1);
  }
}
