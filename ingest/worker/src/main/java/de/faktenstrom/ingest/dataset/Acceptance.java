package de.faktenstrom.ingest.dataset;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.dataset.DecisionTable.Decision;
import de.faktenstrom.ingest.dataset.DecisionTable.Doubted;
import de.faktenstrom.ingest.dataset.Version.History;
import de.faktenstrom.ingest.events.DatasetDecided;
import de.faktenstrom.ingest.item.Intake;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.source.SourceTable;
import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An editor's word on a doubtful state. Taken after all, it becomes the next accepted state, with
/// draft and event like any other; refused, it only is no longer open.
@Component
class Acceptance {

  private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

  private final TransactionTemplate transaction;
  private final DatasetTable table;
  private final DecisionTable decisions;
  private final TableSetUp setUp;
  private final SourceTable sources;
  private final Intake intake;
  private final Outbox outbox;
  private final TableMemory memory;
  private final IngestSettings installation;
  private final Clock clock;

  Acceptance(
      TransactionTemplate transaction,
      DatasetTable table,
      DecisionTable decisions,
      TableSetUp setUp,
      SourceTable sources,
      Intake intake,
      Outbox outbox,
      TableMemory memory,
      IngestSettings installation,
      Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.decisions = decisions;
    this.setUp = setUp;
    this.sources = sources;
    this.intake = intake;
    this.outbox = outbox;
    this.memory = memory;
    this.installation = installation;
    this.clock = clock;
  }

  /// @param by who decides
  record Order(UUID dataset, int number, String reason, String by) {}

  /// @throws RefusedException where there is nothing to decide
  void refuse(Order order) {
    transaction.executeWithoutResult(_ -> {
      Doubted doubted = open(order);
      Source source = Objects.requireNonNull(sources.find(doubted.source()));
      tell(order, source, null);
      decide(order, source, null);
    });
  }

  /// @return the number of the accepted state
  /// @throws RefusedException where there is nothing to decide
  int accept(Order order) {
    memory.lock();
    try {
      return Objects.requireNonNull(transaction.execute(_ -> accepted(order)));
    } finally {
      memory.unlock();
    }
  }

  private int accepted(Order order) {
    Doubted doubted = open(order);
    History history = table.history(doubted.source());
    Source source = Objects.requireNonNull(sources.find(doubted.source()));
    TableSettings settings = setUp.of(source.id());
    Snapshot state = snapshot(doubted.hash());
    Version before = history.accepted();
    Judgement judgement =
        Judgement.accepted(
            settings,
            history,
            before == null ? null : snapshot(before.hash()),
            state,
            doubted.retrieved());
    Version version = new Version(history.next(), state.hash(), doubted.retrieved(), true);
    tell(order, source, version.number());
    switch (judgement) {
      case Judgement.First _ ->
          table.insert(
              order.dataset(),
              Entries.plain(
                  version, "first", doubted.doubts(), null, Report.plain(settings, state.size())));
      case Judgement.Next next ->
          write(order.dataset(), Succession.of(source, settings, next, doubted.doubts()));
      case Judgement.Same _, Judgement.Refused _, Judgement.Doubtful _ ->
          throw new RefusedException(
              409,
              "Its values are those of the accepted state; there is nothing to accept.",
              "Die Werte sind die des geltenden Datenstands; es gibt nichts zu übernehmen.");
    }
    decide(order, source, version.number());
    return version.number();
  }

  private void write(UUID dataset, Succession succession) {
    String item = Succession.item(intake.take(succession.arrivals(installation.publicUrl())));
    table.insert(dataset, succession.entry(item));
    outbox.append("/ingest", List.of(succession.event(dataset, item)));
  }

  private Doubted open(Order order) {
    Doubted doubted = decisions.lock(order.dataset(), order.number());
    if (doubted == null) {
      throw new RefusedException(404, "There is no such version of a dataset.");
    }
    if (!doubted.kind().equals("doubtful")) {
      throw new RefusedException(
          409,
          "This state was accepted when it came; only a doubtful one is decided on.",
          "Dieser Datenstand gilt schon; entschieden wird nur über zweifelhafte.");
    }
    if (doubted.decided()) {
      throw new RefusedException(
          409,
          "Somebody has decided on this state already.",
          "Über diesen Datenstand wurde schon entschieden.");
    }
    if (doubted.last() != order.number()) {
      throw new RefusedException(
          409,
          "A later state has come; this one no longer matters.",
          "Inzwischen kam ein neuerer Datenstand; dieser ist überholt.");
    }
    return doubted;
  }

  /// For whoever keeps the audit; before what an accepted state changes.
  private void tell(Order order, Source source, @Nullable Integer became) {
    TableSettings settings = setUp.of(source.id());
    DatasetDecided told =
        new DatasetDecided(
            "urn:uuid:" + order.dataset(),
            order.number(),
            settings.code(),
            settings.wording().title(),
            became,
            order.reason(),
            order.by(),
            now(),
            source.reference(null));
    outbox.append(
        "/ingest",
        List.of(
            new Outgoing(
                DatasetDecided.TOPIC, DatasetDecided.TYPE, told.uri(), told, Trace.start())));
  }

  /// The source warns of the doubt no longer: it is read again at once, and says what holds.
  private void decide(Order order, Source source, @Nullable Integer became) {
    Decision decision = new Decision(became != null, order.reason(), order.by(), now(), became);
    decisions.insert(order.dataset(), order.number(), decision);
    sources.due(source.id(), now());
    CrashPoint.reached("ingest.dataset.decided");
    LOG.info(
        "Dataset {}, state {}: {} by {}",
        order.dataset(),
        order.number(),
        became == null ? "refused" : "accepted as " + became,
        order.by());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Snapshot snapshot(String hash) {
    try {
      byte[] kept = Objects.requireNonNull(table.snapshot(hash));
      return KeptSnapshot.read(new ByteArrayInputStream(kept), hash, Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
