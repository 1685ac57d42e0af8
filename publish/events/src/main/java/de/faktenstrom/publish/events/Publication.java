package de.faktenstrom.publish.events;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version as the public sees it. All a channel needs stands here; it never asks another stage.
///
/// @param uri `urn:uuid:…`
/// @param version the item's version number
/// @param body HTML, sanitised
/// @param link canonical address of the original, absent for own texts
/// @param published when the first version was released
/// @param updated when this version was released
public record Publication(
    String uri,
    int version,
    Kind kind,
    String headline,
    @Nullable String teaser,
    String body,
    String language,
    @Nullable String link,
    List<Author> authors,
    List<Topic> topics,
    List<Citation> citations,
    CiteAs citeAs,
    SourceRef source,
    Instant published,
    Instant updated) {

  /// The UUID of the uri, the last segment of the permalink `/beitrag/{id}`.
  public String id() {
    return uri.substring("urn:uuid:".length());
  }

  /// The same with other citations: more may be known of the works by now.
  public Publication citing(List<Citation> others) {
    return new Publication(
        uri, version, kind, headline, teaser, body, language, link, authors, topics, others, citeAs,
        source, published, updated);
  }
}
