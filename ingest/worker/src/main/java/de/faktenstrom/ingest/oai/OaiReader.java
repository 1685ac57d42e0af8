package de.faktenstrom.ingest.oai;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Deletion;
import de.faktenstrom.ingest.item.Deletions;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.oai.Reply.Identity;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Repository.Heard;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.OaiAddress;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.SourceKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Harvests one repository. An attempt is one page: items, the harvest's state and the attempt are
/// one transaction, and the next page is due at once. Whatever ends the process between two pages,
/// the next attempt goes on with the token that was committed.
@Component
class OaiReader implements Reader {

  private final Repository repository;
  private final Records records;
  private final HarvestTable harvests;
  private final Deletions deletions;
  private final Clock clock;

  OaiReader(
      Repository repository,
      Records records,
      HarvestTable harvests,
      Deletions deletions,
      Clock clock) {
    this.repository = repository;
    this.records = records;
    this.harvests = harvests;
    this.deletions = deletions;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.OAI;
  }

  @Override
  public void read(Due due) {
    Attempt attempt = new Attempt(due, clock.instant(), "");
    OaiAddress address = OaiAddress.of(String.valueOf(due.source().url()));
    Harvest harvest = harvests.find(due.source().id()).at(attempt.started());
    if (harvest.open() != null) {
      list(attempt, address, harvest);
      return;
    }
    switch (repository.ask(Question.identify(address))) {
      case Heard.Said said -> begin(attempt, address, harvest, Repository.identity(said.reply()));
      case Heard.Silence silence -> write(due, attempt.silent(harvest, silence));
      case Heard.Gone _ -> records.gone(due, attempt.started());
    }
  }

  /// Every list begins with who the repository is: its granularity may change.
  private void begin(Attempt attempt, OaiAddress address, Harvest harvest, Identity identity) {
    String version = identity.version();
    if (version != null && !version.equals("2.0")) {
      write(attempt.due(), attempt.refused(harvest, Sentences.otherProtocol(version)));
    } else {
      Attempt known = attempt.remarking(Sentences.policy(identity.deletions()));
      list(known, address, harvest.begin(identity.granularity()));
    }
  }

  private void list(Attempt attempt, OaiAddress address, Harvest harvest) {
    switch (repository.ask(Question.records(address, harvest.list()))) {
      case Heard.Said said -> turn(attempt, Turn.of(harvest, said.reply(), clock.instant()), said);
      case Heard.Silence silence -> write(attempt.due(), attempt.silent(harvest.kept(), silence));
      case Heard.Gone _ -> records.gone(attempt.due(), attempt.started());
    }
  }

  private void turn(Attempt attempt, Turn turn, Heard.Said said) {
    Due due = attempt.due();
    switch (turn) {
      case Turn.Taken taken -> take(attempt, taken, said);
      case Turn.NothingNew nothing -> write(due, attempt.nothingNew(nothing.after(), said));
      case Turn.Again again -> write(due, attempt.again(again, said));
      case Turn.Unclear unclear -> write(due, attempt.unclear(unclear, said));
      case Turn.Refused refused -> write(due, attempt.refused(refused, said));
    }
  }

  private void write(Due due, Attempt.Ended ended) {
    records.taken(
        due,
        ended.reading(),
        _ -> {
          harvests.put(due.source().id(), ended.after());
          return ended.fetch();
        });
  }

  private void take(Attempt attempt, Turn.Taken taken, Heard.Said said) {
    Due due = attempt.due();
    Page page = taken.page();
    Instant now = clock.instant();
    RecordDrafts drafts = RecordDrafts.of(page, due.source(), now);
    // What had to be mended is for an editor to see, not for readers.
    SourceRef source = due.source().reference(page.mended() ? Trust.REVIEW : null);
    String trace = Trace.start();
    List<Arrival> arrivals =
        drafts.drafts().stream().map(draft -> new Arrival(source, draft, trace)).toList();
    boolean committed =
        records.taken(
            due,
            attempt.taken(taken.after(), arrivals),
            verdicts -> {
              CrashPoint.reached("ingest.oai.written");
              harvests.put(due.source().id(), taken.after());
              TakenPage record = new TakenPage(page, taken.progress(), said, attempt.remark());
              return record.fetch(verdicts, drafts.problems(), told(due, drafts));
            });
    if (committed) {
      CrashPoint.reached("ingest.oai.committed");
    }
  }

  private List<String> told(Due due, RecordDrafts drafts) {
    List<String> there = drafts.drafts().stream().map(Draft::key).toList();
    return deletions.tell(due.source().reference(null), there, drafts.deleted()).stream()
        .map(Deletion::german)
        .toList();
  }
}
