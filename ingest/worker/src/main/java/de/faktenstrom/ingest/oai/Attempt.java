package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.oai.Repository.Heard;
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

/// One attempt at a repository: what it came to where it brought no records, and when the next is
/// due.
///
/// @param remark a German sentence for whatever the attempt comes to, or empty
record Attempt(Due due, Instant started, String remark) {

  /// In a list that is open, or where the repository names a time itself, the source's own interval
  /// is too long to wait; failures in a row double it.
  private static final Duration SOON = Duration.ofMinutes(1);

  /// What to write down.
  record Ended(Harvest after, Fetch fetch, Reading reading) {}

  Attempt remarking(String sentence) {
    return new Attempt(due, started, sentence);
  }

  /// Of a page that was taken: the next one is due at once.
  Reading taken(Harvest after, List<Arrival> arrivals) {
    Duration interval = after.open() == null ? null : Duration.ZERO;
    return new Reading(arrivals, null, Duration.ZERO, started, interval);
  }

  Ended nothingNew(Harvest after, Heard.Said said) {
    return new Ended(
        after,
        fetch(Outcome.UNCHANGED, Sentences.NOTHING_NEW, said, false),
        reading(Duration.ZERO, false));
  }

  Ended silent(Harvest after, Heard.Silence silence) {
    Fetch fetch = failed(silence.reason(), silence.status());
    Duration pause = silence.pause();
    return new Ended(
        after,
        fetch,
        reading(pause == null ? Duration.ZERO : pause, pause != null || after.open() != null));
  }

  /// The same is asked again.
  Ended unclear(Turn.Unclear unclear, Heard.Said said) {
    return new Ended(
        unclear.after(),
        fetch(Outcome.FAILED, unclear.reason(), said, true),
        reading(Duration.ZERO, unclear.after().open() != null));
  }

  /// The list begins again, each time later.
  Ended again(Turn.Again again, Heard.Said said) {
    return new Ended(
        again.after(),
        fetch(Outcome.FAILED, again.reason(), said, false),
        reading(again.after().list().patience(), true));
  }

  /// Nothing that asking soon would mend.
  Ended refused(Turn.Refused refused, Heard.Said said) {
    return new Ended(
        refused.after(),
        fetch(Outcome.FAILED, refused.reason(), said, true),
        reading(Duration.ZERO, false));
  }

  /// As above, of the repository as a whole.
  Ended refused(Harvest after, String reason) {
    return new Ended(after, failed(reason, null), reading(Duration.ZERO, false));
  }

  private Reading reading(Duration pause, boolean soon) {
    Duration own = due.source().interval();
    Duration interval = own.compareTo(SOON) < 0 ? own : SOON;
    return new Reading(List.of(), null, pause, started, soon ? interval : null);
  }

  private static Fetch failed(String reason, @Nullable Integer status) {
    return new Fetch(Outcome.FAILED, reason, status, Validators.NONE, Counts.NONE, List.of(), null);
  }

  private static Fetch fetch(Outcome outcome, String reason, Heard.Said said, boolean keep) {
    Counts counts = new Counts(said.document().length, 0, 0, 0);
    byte[] document = keep ? said.document() : null;
    return new Fetch(outcome, reason, said.status(), Validators.NONE, counts, List.of(), document);
  }
}
