package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as somebody hands it in, well-formed but not yet normalised.
///
/// @param body HTML
/// @param trust absent where the source's own holds
/// @param source absent for the one that is always there
public record Submission(
    String externalId,
    Kind kind,
    String headline,
    @Nullable String teaser,
    String body,
    @Nullable String language,
    @Nullable String url,
    List<Author> authors,
    @Nullable Instant published,
    @Nullable Embargo embargo,
    @Nullable Trust trust,
    @Nullable UUID source) {}
