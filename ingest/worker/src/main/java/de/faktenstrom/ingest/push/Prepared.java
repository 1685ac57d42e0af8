package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.source.Source;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A submission normalised.
///
/// @param notes what was changed in it, English, for the sender
public record Prepared(Draft draft, List<String> notes) {

  private static final String NOT_YET =
      "published lies in the future and there is no embargo: it was set to now.";

  /// @param source lends its language to an item that names none
  public static Prepared of(Submission given, Source source, Instant now) {
    String link = CanonicalUrl.of(given.url(), null);
    Instant published = given.published();
    boolean early = published != null && given.embargo() == null && published.isAfter(now);
    Content content =
        new Content(
            given.kind(),
            Plain.line(given.headline()),
            given.teaser() == null ? null : Plain.orAbsent(Plain.line(given.teaser())),
            Markup.sanitise(given.body(), link == null ? null : URI.create(link)),
            given.language() == null ? source.language() : given.language(),
            given.authors(),
            microseconds(given.embargo()));
    String id = Plain.line(given.externalId());
    Draft draft = new Draft(id, id, content, link, List.of(), early ? now : published, null);
    return new Prepared(draft, early ? List.of(NOT_YET) : List.of());
  }

  /// What the database can hold, so that what is sent and what is stored are the same instant.
  private static @Nullable Embargo microseconds(@Nullable Embargo embargo) {
    return embargo == null
        ? null
        : new Embargo(
            embargo.until().truncatedTo(java.time.temporal.ChronoUnit.MICROS), embargo.zone());
  }
}
