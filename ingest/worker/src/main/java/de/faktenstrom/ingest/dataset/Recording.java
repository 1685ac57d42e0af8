package de.faktenstrom.ingest.dataset;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.dataset.DatasetTable.Entry;
import de.faktenstrom.ingest.dataset.Version.History;
import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Writes down what a reading of a table came to: state, draft, event, the end of its job and the
/// attempt, in one transaction.
@Component
class Recording {

  private final Records records;
  private final DatasetTable table;
  private final JobTable jobs;
  private final Outbox outbox;
  private final IngestSettings installation;

  Recording(
      Records records,
      DatasetTable table,
      JobTable jobs,
      Outbox outbox,
      IngestSettings installation) {
    this.records = records;
    this.table = table;
    this.jobs = jobs;
    this.outbox = outbox;
    this.installation = installation;
  }

  void unreadable(Due due, Received received, String reason) {
    record(
        due,
        received,
        List.of(),
        _ -> received.wrong("Die Tabelle ist nicht lesbar: " + reason, List.of(reason)));
  }

  void judged(
      Due due, TableSettings settings, Received received, History history, Judgement judgement) {
    switch (judgement) {
      case Judgement.Same(Version known) ->
          record(
              due,
              received,
              List.of(),
              _ -> received.sound(Outcome.UNCHANGED, Sayings.sameAs(known), 0));
      case Judgement.Refused(Version known, Version accepted) ->
          record(
              due,
              received,
              List.of(),
              _ -> received.sound(Outcome.UNCHANGED, Sayings.refused(known, accepted), 0));
      case Judgement.Doubtful doubtful -> doubtful(due, settings, received, history, doubtful);
      case Judgement.First(Snapshot state) -> first(due, settings, received, history, state);
      case Judgement.Next next -> next(due, settings, received, next);
    }
  }

  private void doubtful(
      Due due,
      TableSettings settings,
      Received received,
      History history,
      Judgement.Doubtful doubtful) {
    Snapshot state = doubtful.state();
    Version version = version(history, state, received, false);
    Version accepted = history.accepted();
    Entry entry =
        Entries.plain(
            version,
            "doubtful",
            doubtful.doubts(),
            accepted == null ? null : accepted.number(),
            Report.plain(settings, state.size()));
    record(
        due,
        received,
        List.of(),
        _ -> {
          if (!doubtful.again()) {
            keep(due, settings, state, entry);
          }
          return received.wrong(Sayings.doubtful(doubtful.doubts()), doubtful.doubts());
        });
  }

  private void first(
      Due due, TableSettings settings, Received received, History history, Snapshot state) {
    Entry entry =
        Entries.plain(
            version(history, state, received, true),
            "first",
            List.of(),
            null,
            Report.plain(settings, state.size()));
    record(
        due,
        received,
        List.of(),
        _ -> {
          keep(due, settings, state, entry);
          return received.sound(Outcome.CHANGED, Sayings.first(entry.version(), state.size()), 0);
        });
  }

  private void next(Due due, TableSettings settings, Received received, Judgement.Next next) {
    Comparison comparison = next.comparison();
    Succession succession = Succession.of(due.source(), settings, next, List.of());
    record(
        due,
        received,
        succession.arrivals(installation.publicUrl()),
        verdicts -> {
          String item = Succession.item(verdicts);
          UUID dataset = keep(due, settings, comparison.after(), succession.entry(item));
          outbox.append("/ingest", List.of(succession.event(dataset, item)));
          CrashPoint.reached("ingest.table.written");
          return received.sound(
              Outcome.CHANGED,
              Sayings.next(comparison, item != null),
              Records.count(verdicts, "created"));
        });
  }

  private UUID keep(Due due, TableSettings settings, Snapshot state, Entry entry) {
    table.keep(state, entry.version().retrieved());
    UUID dataset = table.of(due.source().id(), settings.code(), entry.version().retrieved());
    table.insert(dataset, entry);
    return dataset;
  }

  /// Whatever the reading came to, the job it came from is over.
  private void record(
      Due due, Received received, List<Arrival> arrivals, Function<List<Verdict>, Fetch> fetch) {
    Records.Reading reading =
        new Records.Reading(arrivals, received.movedTo(), received.pause(), received.started());
    records.taken(
        due,
        reading,
        verdicts -> {
          Fetch taken = fetch.apply(verdicts);
          jobs.end(due.source().id());
          return taken;
        });
    CrashPoint.reached("ingest.table.committed");
  }

  private static Version version(
      History history, Snapshot state, Received received, boolean accepted) {
    return new Version(history.next(), state.hash(), received.started(), accepted);
  }
}
