package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item says. A change here is a new version; a change of anything else is not.
///
/// @param headline one line of text
/// @param teaser one line of text
/// @param body HTML from [Markup#sanitise]
/// @param language BCP 47
public record Content(
    Kind kind,
    String headline,
    @Nullable String teaser,
    String body,
    @Nullable String language,
    List<Author> authors,
    @Nullable Embargo embargo) {}
