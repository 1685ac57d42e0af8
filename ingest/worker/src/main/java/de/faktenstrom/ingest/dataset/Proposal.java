package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.dataset.draft.Drafted;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Content;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Markup;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.source.Source;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A new state of a table as an item that an editor has to look at, however far its source is
/// trusted.
final class Proposal {

  private static final int LONGEST_HEADLINE = 500;
  private static final int LONGEST_TEASER = 1_000;

  private Proposal() {}

  static Arrival of(Succession succession, URI publicUrl) {
    Source source = succession.source();
    Comparison comparison = succession.comparison();
    Drafted drafted = succession.drafted();
    String name = "%s/%d".formatted(comparison.code(), comparison.fresh().number());
    String teaser = drafted.teaser();
    Content content =
        new Content(
            source.itemKind(),
            Plain.cut(drafted.headline(), LONGEST_HEADLINE),
            teaser == null ? null : Plain.cut(teaser, LONGEST_TEASER),
            Markup.sanitise(drafted.body(), publicUrl),
            "de",
            List.of(),
            null);
    Draft draft =
        new Draft(
            name,
            name,
            content,
            null,
            List.of(),
            comparison.fresh().retrieved().truncatedTo(ChronoUnit.MICROS),
            null);
    return new Arrival(source.reference(Trust.REVIEW), draft, succession.trace());
  }
}
