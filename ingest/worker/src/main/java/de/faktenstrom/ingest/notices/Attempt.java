package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.notices.Enquiry.Heard;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Records.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question to a registry, and what its answer means for the list.
///
/// @param standing with the list that is asked for open
record Attempt(Due due, Registry registry, Standing standing, Instant started) {

  /// In a list that is open the source's own interval is too long to wait; failures in a row double
  /// it.
  private static final Duration SOON = Duration.ofMinutes(1);

  /// What to write down.
  record Ended(Standing after, Fetch fetch, Reading reading) {}

  /// The next page is due at once, or as the registry paces us.
  Reading taken(Standing after, Duration pace) {
    return after.open() == null
        ? new Reading(List.of(), null, Duration.ZERO, started)
        : new Reading(List.of(), null, pace, started, Duration.ZERO);
  }

  /// @param told how many of its notices were not known
  Fetch fetch(Page page, Heard.Said said, int told) {
    return new Fetch(
        told > 0 ? Outcome.CHANGED : Outcome.UNCHANGED,
        Sentences.taken(page, standing.list().pages() + 1, told),
        200,
        Validators.NONE,
        new Counts(said.document().length, page.works().size(), told, 0),
        List.of(),
        null);
  }

  Ended unreadable(String reason, Heard.Said said) {
    Counts counts = new Counts(said.document().length, 0, 0, 0);
    Fetch fetch =
        new Fetch(
            Outcome.FAILED, reason, 200, Validators.NONE, counts, List.of(reason), said.document());
    return new Ended(standing.asked(registry), fetch, soon(Duration.ZERO));
  }

  /// The list begins again, each time later.
  Ended again(int status) {
    Standing after = standing.restarted();
    String reason = Sentences.again(status, after.list().from());
    return new Ended(after, failed(reason, status), soon(after.list().patience()));
  }

  /// Nothing that asking soon would mend.
  Ended refused(int status) {
    Reading reading = new Reading(List.of(), null, Duration.ZERO, started);
    return new Ended(standing.abandoned(), failed(Sentences.refused(status), status), reading);
  }

  Ended silent(Heard.Silence silence) {
    return new Ended(
        standing.asked(registry),
        failed(silence.reason(), silence.status()),
        soon(silence.pause()));
  }

  private Reading soon(Duration pause) {
    Duration own = due.source().interval();
    return new Reading(List.of(), null, pause, started, own.compareTo(SOON) < 0 ? own : SOON);
  }

  private static Fetch failed(String reason, @Nullable Integer status) {
    return Fetch.of(Outcome.FAILED, reason, status, Validators.NONE);
  }
}
