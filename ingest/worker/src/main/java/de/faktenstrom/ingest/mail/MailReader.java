package de.faktenstrom.ingest.mail;

import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.mail.Mailbox.Heard;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.MailboxAddress;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.SourceKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads one mailbox. An attempt is one batch: items, their files, the place in the mailbox and the
/// attempt are one transaction, and the next batch is due at once. Whatever ends the process in
/// between, the next attempt goes on behind the last mail that was committed.
@Component
class MailReader implements Reader {

  private final Mailbox mailbox;
  private final MailSetUp setUp;
  private final Records records;
  private final MailboxTable places;
  private final AttachmentTable attachments;
  private final Clock clock;

  MailReader(
      Mailbox mailbox,
      MailSetUp setUp,
      Records records,
      MailboxTable places,
      AttachmentTable attachments,
      Clock clock) {
    this.mailbox = mailbox;
    this.setUp = setUp;
    this.records = records;
    this.places = places;
    this.attachments = attachments;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.MAIL;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    UUID source = due.source().id();
    MailboxAddress address =
        Objects.requireNonNull(MailboxAddress.of(String.valueOf(due.source().url())));
    switch (mailbox.read(address, places.find(source), setUp.of(source))) {
      case Heard.Silence(String reason) -> records.failed(due, started, reason);
      case Heard.Batch batch when batch.letters().isEmpty() -> records.idle(due, started);
      case Heard.Batch batch -> take(due, batch, started);
    }
  }

  private void take(Due due, Heard.Batch batch, Instant started) {
    Instant now = clock.instant();
    Sorted sorted = Sorted.of(batch.letters(), due.source(), now);
    String trace = Trace.start();
    List<Arrival> arrivals =
        sorted.received().stream()
            .map(one -> new Arrival(due.source().reference(one.trust()), one.draft(), trace))
            .toList();
    Duration interval = batch.more() ? Duration.ZERO : null;
    records.taken(
        due,
        new Records.Reading(arrivals, null, Duration.ZERO, started, interval),
        verdicts -> {
          places.put(due.source().id(), batch.after());
          keep(sorted.received(), verdicts, now);
          return sorted.fetch(verdicts);
        });
  }

  /// Files of what was known already are there already.
  private void keep(List<Received> received, List<Verdict> verdicts, Instant now) {
    for (int i = 0; i < received.size(); i++) {
      if (!(verdicts.get(i) instanceof Verdict.Unchanged)) {
        attachments.add(received.get(i).files(), now);
      }
    }
  }
}
