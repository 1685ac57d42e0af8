package de.faktenstrom.ingest.directory;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.push.Prepared;
import de.faktenstrom.ingest.push.Submission;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Folder;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads a watched folder: every file that lies still becomes an item and is moved to `.done`, or
/// cannot be read and is moved to `.failed` beside the reason. A file is moved after the commit, so
/// that after a crash it is read again and found unchanged.
@Component
class DirectoryReader implements Reader {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryReader.class);

  private final Records records;
  private final Folder.Root root;
  private final Clock clock;

  DirectoryReader(Records records, IngestSettings settings, Clock clock) {
    this.records = records;
    this.root = new Folder.Root(settings.directoryRoot());
    this.clock = clock;
  }

  /// @param refused files and why, German
  private record Scan(List<Arrival> arrivals, List<Path> taken, Map<Path, String> refused) {}

  @Override
  public SourceKind kind() {
    return SourceKind.DIRECTORY;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    try {
      Path folder = root.open(Objects.requireNonNull(due.source().url()));
      if (folder == null) {
        records.failed(due, started, "Der Ordner liegt nicht im erlaubten Verzeichnis.");
        return;
      }
      List<Path> waiting = Inbox.waiting(folder);
      Map<Path, Inbox.Stamp> stamps = Inbox.stamps(waiting);
      Scan scan = scan(waiting, due.source());
      Records.Reading reading = new Records.Reading(scan.arrivals(), null, Duration.ZERO, started);
      if (scan.taken().isEmpty() && scan.refused().isEmpty()) {
        records.idle(due, started);
      } else if (records.taken(due, reading, verdicts -> fetch(scan, verdicts))) {
        CrashPoint.reached("ingest.directory.committed");
        Inbox.done(folder, scan.taken(), stamps);
        Inbox.failed(folder, scan.refused(), stamps);
      }
    } catch (IOException e) {
      records.failed(
          due,
          started,
          "Der Ordner kann nicht gelesen werden: " + e.getClass().getSimpleName() + ".");
    }
  }

  private Scan scan(List<Path> files, Source source) {
    Scan scan = new Scan(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    String trace = Trace.start();
    for (Path file : files) {
      try {
        Submission submission = FileForm.read(file, source.itemKind());
        if (submission.source() != null) {
          throw new RefusedException(
              422,
              "/source must be left out: the folder is the source.",
              "Die Angabe source muss fehlen: Die Quelle ist der Ordner.");
        }
        Prepared prepared = Prepared.of(submission, source, clock.instant());
        scan.arrivals()
            .add(new Arrival(source.reference(submission.trust()), prepared.draft(), trace));
        scan.taken().add(file);
      } catch (RefusedException e) {
        scan.refused().put(file, e.refusal().inGerman().detail());
      } catch (IOException e) {
        scan.refused()
            .put(file, "Die Datei ist nicht lesbar: " + e.getClass().getSimpleName() + ".");
      } catch (RuntimeException | StackOverflowError e) {
        // Whatever one file does to a parser: the others of its folder do not wait for it.
        LOG.error("A file of source {} could not be read", source.id(), e);
        scan.refused().put(file, "Beim Lesen der Datei gab es einen inneren Fehler.");
      }
    }
    return once(scan);
  }

  /// Of two files that name one item, the later one stays for the next reading.
  private static Scan once(Scan scan) {
    Scan distinct = new Scan(new ArrayList<>(), new ArrayList<>(), scan.refused());
    java.util.Set<String> keys = new java.util.HashSet<>();
    for (int i = 0; i < scan.taken().size(); i++) {
      if (keys.add(scan.arrivals().get(i).draft().key())) {
        distinct.arrivals().add(scan.arrivals().get(i));
        distinct.taken().add(scan.taken().get(i));
      }
    }
    return distinct;
  }

  private static Fetch fetch(Scan scan, List<Verdict> verdicts) {
    Counts counts =
        new Counts(
            0,
            verdicts.size(),
            Records.count(verdicts, "created"),
            Records.count(verdicts, "changed"));
    List<String> problems =
        scan.refused().entrySet().stream()
            .map(file -> file.getKey().getFileName() + ": " + file.getValue())
            .toList();
    boolean news = counts.created() + counts.changed() > 0;
    Outcome sound = news ? Outcome.CHANGED : Outcome.UNCHANGED;
    return new Fetch(
        problems.isEmpty() ? sound : Outcome.QUARANTINED,
        Reasons.of(counts, problems),
        null,
        Validators.NONE,
        counts,
        problems,
        null);
  }
}
