package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where content comes from, as somebody set it up.
///
/// @param url address of a feed, a catalogue, a sitemap, a table or a table service, an
///   [OaiAddress], a [MailboxAddress], the root of a registry's interface, or a directory's folder
///   or a table's file below the allowed root
/// @param licence SPDX name or a licence's address
/// @param language what its items are in where they do not say
/// @param itemKind what its items are
/// @param interval shortest time between two attempts
/// @param version counts the changes of the set-up
public record Source(
    UUID id,
    String name,
    SourceKind kind,
    @Nullable String url,
    Trust trust,
    @Nullable String licence,
    @Nullable String language,
    Kind itemKind,
    Duration interval,
    State state,
    int version) {

  /// The same source elsewhere.
  Source at(String elsewhere) {
    return new Source(
        id, name, kind, elsewhere, trust, licence, language, itemKind, interval, state, version);
  }

  Source every(Duration other) {
    return new Source(
        id, name, kind, url, trust, licence, language, itemKind, other, state, version);
  }

  /// Whether it is a file below the allowed root, which nobody outside can reach.
  public boolean isFile() {
    return kind == SourceKind.TABLE && url != null && !url.contains("://");
  }

  /// The source as its items name it; where an item says how far it is trusted, that holds.
  public SourceRef reference(@Nullable Trust ofItem) {
    String address =
        switch (kind) {
          case FEED, OAI, CATALOGUE, SITEMAP, NOTICES -> url;
          case TABLE -> isFile() ? null : url;
          case DIRECTORY, MAIL, PUSH -> null;
        };
    return new SourceRef(id.toString(), name, address, licence, ofItem == null ? trust : ofItem);
  }
}
