package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
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
    @Nullable Embargo embargo,
    @Nullable EmbargoQuestion embargoQuestion,
    List<Attachment> attachments) {

  /// Without files, and with nothing to ask.
  public Content(
      Kind kind,
      String headline,
      @Nullable String teaser,
      String body,
      @Nullable String language,
      List<Author> authors,
      @Nullable Embargo embargo) {
    this(kind, headline, teaser, body, language, authors, embargo, null, List.of());
  }
}
