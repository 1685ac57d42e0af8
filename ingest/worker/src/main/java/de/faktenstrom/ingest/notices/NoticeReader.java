package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.notices.Enquiry.Heard;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Unreadable;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.SourceKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks one registry for notices. An attempt is one page: what is told, how far the list is and the
/// attempt are one transaction, and the next page is due at once.
@Component
class NoticeReader implements Reader {

  /// What is older when a registry is first asked is told only on request.
  private static final Duration FIRST = Duration.ofDays(30);

  private final Enquiry enquiry;
  private final NoticeSetUp setUp;
  private final ListingTable listings;
  private final Telling telling;
  private final Records records;
  private final Clock clock;

  NoticeReader(
      Enquiry enquiry,
      NoticeSetUp setUp,
      ListingTable listings,
      Telling telling,
      Records records,
      Clock clock) {
    this.enquiry = enquiry;
    this.setUp = setUp;
    this.listings = listings;
    this.telling = telling;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public SourceKind kind() {
    return SourceKind.NOTICES;
  }

  @Override
  public void read(Due due) {
    Instant started = clock.instant();
    UUID source = due.source().id();
    NoticeSettings settings = setUp.of(source);
    Standing kept = listings.find(source);
    Standing standing = kept.open() == null ? kept.begin(first(settings, started), started) : kept;
    Standing asked = standing.asked(settings.registry());
    if (!asked.equals(standing)) {
      // Whoever dies between the question and the commit has spent the cursor all the same.
      listings.put(source, asked);
    }
    Attempt attempt = new Attempt(due, settings.registry(), standing, started);
    URI question =
        Question.of(
            settings.registry(),
            String.valueOf(due.source().url()),
            standing.list(),
            settings.mailto());
    settle(attempt, enquiry.ask(settings.registry(), question));
  }

  private static Instant first(NoticeSettings settings, Instant now) {
    LocalDate since = settings.since();
    return since == null ? now.minus(FIRST) : since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void settle(Attempt attempt, Heard heard) {
    switch (heard) {
      case Heard.Said said -> {
        switch (said.reply()) {
          case Page page -> take(attempt, page, said);
          case Unreadable(String reason) -> write(attempt.due(), attempt.unreadable(reason, said));
        }
      }
      case Heard.Refused(int status) ->
          write(
              attempt.due(),
              attempt.standing().list().cursor() == null
                  ? attempt.refused(status)
                  : attempt.again(status));
      case Heard.Silence silence -> write(attempt.due(), attempt.silent(silence));
      case Heard.Gone _ -> records.gone(attempt.due(), attempt.started());
    }
  }

  private void write(Due due, Attempt.Ended ended) {
    records.taken(
        due,
        ended.reading(),
        _ -> {
          listings.put(due.source().id(), ended.after());
          return ended.fetch();
        });
  }

  private void take(Attempt attempt, Page page, Heard.Said said) {
    Due due = attempt.due();
    SourceRef source = due.source().reference(null);
    Standing after = attempt.standing().taken(page);
    List<Notice> notices = page.works().stream().flatMap(work -> work.notices().stream()).toList();
    records.taken(
        due,
        attempt.taken(after, said.pace()),
        _ -> {
          listings.put(due.source().id(), after);
          return attempt.fetch(page, said, telling.tell(source, notices, clock.instant()));
        });
  }
}
