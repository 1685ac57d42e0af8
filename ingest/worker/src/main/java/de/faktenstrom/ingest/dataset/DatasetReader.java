package de.faktenstrom.ingest.dataset;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.dataset.TableSettings.Origin;
import de.faktenstrom.ingest.dataset.Version.History;
import de.faktenstrom.ingest.source.Conditional;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.FeedAnswer;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Folder;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a due table: asks for it, compares it with what is known, and has the outcome recorded.
@Component
class DatasetReader implements Reader {

  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofMinutes(2), 32 << 20);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String TYPES =
      "text/csv, application/json, application/zip,"
          + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1";

  private final GuardedHttp http;
  private final Dialog dialog;
  private final TableSetUp setUp;
  private final DatasetTable table;
  private final Recording recording;
  private final Records records;
  private final TableMemory memory;
  private final Folder.Root root;
  private final Clock clock;

  DatasetReader(
      GuardedHttp http,
      Dialog dialog,
      TableSetUp setUp,
      DatasetTable table,
      Recording recording,
      Records records,
      TableMemory memory,
      IngestSettings places,
      Clock clock) {
    this.http = http;
    this.dialog = dialog;
    this.setUp = setUp;
    this.table = table;
    this.recording = recording;
    this.records = records;
    this.memory = memory;
    this.root = new Folder.Root(places.directoryRoot());
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.TABLE;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    TableSettings settings = setUp.of(due.source().id());
    switch (settings.origin()) {
      case Origin.Document _ when due.source().isFile() -> open(due, settings, started);
      case Origin.Document _ -> download(due, settings, started);
      case Origin.Genesis genesis -> talk(due, settings, genesis, started);
    }
  }

  private void download(Due due, TableSettings settings, Instant started) {
    var answer = http.get(Conditional.of(due, TYPES, LIMITS));
    CrashPoint.reached("ingest.table.read");
    switch (FeedAnswer.of(answer, LIMITS, due, clock.instant())) {
      case FeedAnswer.Nothing nothing -> records.nothing(due, nothing, started);
      case FeedAnswer.Document document ->
          take(
              due,
              settings,
              new Received(
                  document.bytes(),
                  document.status(),
                  document.validators(),
                  document.movedTo(),
                  document.pause(),
                  started));
    }
  }

  private void open(Due due, TableSettings settings, Instant started) {
    switch (DroppedFile.look(root, due)) {
      case DroppedFile.Same(Validators validators) -> {
        Fetch same = Fetch.of(Outcome.UNCHANGED, DroppedFile.SAME_STATE, null, validators);
        records.nothing(due, new FeedAnswer.Nothing(same, Duration.ZERO, null, false), started);
      }
      case DroppedFile.Busy _ ->
          records.later(due, started, "Die Datei wird gerade geschrieben.", SOON);
      case DroppedFile.Missing(String reason) -> records.failed(due, started, reason);
      case DroppedFile.Fresh(byte[] bytes, Validators validators) ->
          take(due, settings, new Received(bytes, null, validators, null, Duration.ZERO, started));
    }
  }

  private void talk(Due due, TableSettings settings, Origin.Genesis genesis, Instant started) {
    switch (dialog.next(due, settings.code(), genesis.selection())) {
      case Step.Later(String reason, Duration pause) -> records.later(due, started, reason, pause);
      case Step.Failed(String reason) -> records.failed(due, started, reason);
      case Step.Table(byte[] bytes) -> {
        CrashPoint.reached("ingest.table.read");
        take(
            due, settings, new Received(bytes, 200, Validators.NONE, null, Duration.ZERO, started));
      }
    }
  }

  private void take(Due due, TableSettings settings, Received received) {
    memory.lock();
    try {
      Reading reading =
          Reading.of(new ByteArrayInputStream(received.bytes()), settings.format(), Limits.DEFAULT);
      switch (reading) {
        case Reading.Unreadable(String reason) -> recording.unreadable(due, received, reason);
        case Reading.State state -> {
          History history = table.history(due.source().id());
          Judgement judgement =
              Judgement.of(settings, history, before(history), state, received.started());
          recording.judged(due, settings, received, history, judgement);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      memory.unlock();
    }
  }

  private @Nullable Snapshot before(History history) throws IOException {
    Version accepted = history.accepted();
    byte[] kept = accepted == null ? null : table.snapshot(accepted.hash());
    return accepted == null || kept == null
        ? null
        : KeptSnapshot.read(new ByteArrayInputStream(kept), accepted.hash(), Limits.DEFAULT);
  }
}
