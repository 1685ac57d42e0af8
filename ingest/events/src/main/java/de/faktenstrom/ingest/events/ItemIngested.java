package de.faktenstrom.ingest.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One immutable version of an item came in, on topic [#TOPIC], keyed by `uri`.
///
/// @param uri `urn:uuid:…`, for ever the same, whatever happens to title, address or source
/// @param version 1, 2, 3 … without gaps
/// @param externalId how the source names the item (guid, Atom id, the pusher's id)
/// @param body HTML, sanitised, all links absolute
/// @param language BCP 47 as the source declares it, absent where it does not
/// @param link canonical address of the original
/// @param contentHash SHA-256 (hex) of the normalised content; a version and the one before it
///   never share it
/// @param embargoQuestion what of an embargo has to be asked, absent where nothing has
/// @param attachments files that came with it
public record ItemIngested(
    String uri,
    int version,
    String externalId,
    Kind kind,
    String headline,
    @Nullable String teaser,
    String body,
    @Nullable String language,
    @Nullable String link,
    List<Author> authors,
    List<String> keywords,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable Embargo embargo,
    SourceRef source,
    Instant ingested,
    String contentHash,
    @Nullable EmbargoQuestion embargoQuestion,
    List<Attachment> attachments) {

  public static final String TOPIC = "faktenstrom.ingested";
  public static final String TYPE = "de.faktenstrom.item.ingested.v1";

  /// Records from before there were attachments have none.
  @SuppressWarnings("NullAway") // what Jackson finds no field for is null whatever its type
  public ItemIngested {
    attachments = attachments == null ? List.of() : attachments;
  }
}
