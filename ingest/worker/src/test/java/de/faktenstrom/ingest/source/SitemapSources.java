package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import java.time.Duration;
import java.util.UUID;

/// Sites as somebody might set them up.
public final class SitemapSources {

  private SitemapSources() {}

  public static Source of() {
    return new Source(
        new UUID(0, 1),
        "S",
        SourceKind.SITEMAP,
        "https://amt.example/sitemap.xml",
        Trust.REVIEW,
        null,
        null,
        Kind.ARTICLE,
        Duration.ofHours(1),
        State.ACTIVE,
        1);
  }
}
