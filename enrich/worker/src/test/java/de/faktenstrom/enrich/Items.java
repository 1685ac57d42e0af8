package de.faktenstrom.enrich;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Items for tests, with what does not matter filled in.
public final class Items {

  private final String uri = "urn:uuid:" + UUID.randomUUID();
  private final String headline;
  private String body = "";
  private int version = 1;
  private @Nullable String language;
  private @Nullable String link = "https://example.org/a";
  private @Nullable Instant published = Instant.parse("2026-03-10T08:00:00Z");
  private List<Author> authors = List.of();

  private Items(String headline) {
    this.headline = headline;
  }

  public static Items item(String headline) {
    return new Items(headline);
  }

  public Items body(String html) {
    body = html;
    return this;
  }

  public Items version(int number) {
    version = number;
    return this;
  }

  public Items language(@Nullable String declared) {
    language = declared;
    return this;
  }

  public Items link(@Nullable String address) {
    link = address;
    return this;
  }

  public Items published(@Nullable Instant instant) {
    published = instant;
    return this;
  }

  public Items authors(String... names) {
    authors = Stream.of(names).map(name -> new Author(name, null)).toList();
    return this;
  }

  public ItemIngested build() {
    return new ItemIngested(
        uri,
        version,
        "external",
        Kind.ARTICLE,
        headline,
        null,
        body,
        language,
        link,
        authors,
        List.of(),
        published,
        null,
        null,
        new SourceRef("s", "Institut für Beispiele", null, "CC-BY-4.0", Trust.REVIEW),
        Instant.parse("2026-03-10T09:00:00Z"),
        "hash" + version,
        null,
        List.of());
  }
}
