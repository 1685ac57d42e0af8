package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.sitemap.SitemapTable.Waiting;
import de.faktenstrom.ingest.sitemap.Visit.Seen;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.net.Answer.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one page that waits. One that cannot be had is given up, at once or after three tries, and
/// asked for again when its sitemap gives it a later date.
@Component
class PageReading {

  private static final int TRIES = 3;
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Visit visit;
  private final SitemapTable table;
  private final Records records;
  private final Clock clock;

  PageReading(Visit visit, SitemapTable table, Records records, Clock clock) {
    this.visit = visit;
    this.table = table;
    this.records = records;
    this.clock = clock;
  }

  private record Attempt(Due due, Waiting page, Instant started) {}

  void read(Due due, Waiting page) {
    Attempt attempt = new Attempt(due, page, clock.instant());
    Site site = new Site(URI.create(String.valueOf(due.source().url())), Robots.NONE);
    Seen seen = visit.page(URI.create(page.url()), site);
    CrashPoint.reached("ingest.fetch.read");
    switch (seen) {
      case Seen.Page(Response response) -> take(attempt, response);
      case Seen.Nothing(String reason, Integer status) -> giveUp(attempt, reason, status, null);
      case Seen.Later(String reason, Integer status, Duration pause) ->
          tryAgain(attempt, reason, status, pause);
    }
  }

  private void take(Attempt attempt, Response response) {
    Due due = attempt.due();
    String url = attempt.page().url();
    var page = Html.read(response.body(), response.header("content-type").orElse(null), url);
    Draft draft = PageDraft.of(page, response.finalUri(), url, due.source(), clock.instant());
    if (draft == null) {
      giveUp(attempt, "Sie hat keine Überschrift.", response.status(), response.body());
      return;
    }
    Arrival arrival = new Arrival(due.source().reference(null), draft, Trace.start());
    record(
        attempt,
        List.of(arrival),
        true,
        Duration.ZERO,
        verdicts -> taken(attempt, draft, verdicts.getFirst(), response));
  }

  private Fetch taken(Attempt attempt, Draft draft, Verdict verdict, Response response) {
    int created = Records.count(List.of(verdict), "created");
    int changed = Records.count(List.of(verdict), "changed");
    String came = created == 1 ? "neu" : changed == 1 ? "geändert" : "unverändert";
    return new Fetch(
        created + changed > 0 ? Outcome.CHANGED : Outcome.UNCHANGED,
        "Seite „%s“: %s. %s".formatted(draft.content().headline(), came, left(attempt)),
        response.status(),
        validators(attempt.due()),
        new Counts(response.body().length, 1, created, changed),
        List.of(),
        null);
  }

  private void giveUp(
      Attempt attempt, String reason, @Nullable Integer status, byte @Nullable [] document) {
    String said = "Die Seite %s wurde nicht gelesen. %s".formatted(attempt.page().url(), reason);
    record(
        attempt,
        List.of(),
        true,
        Duration.ZERO,
        _ ->
            new Fetch(
                Outcome.QUARANTINED,
                said + " " + left(attempt),
                status,
                validators(attempt.due()),
                Counts.NONE,
                List.of(said),
                document));
  }

  private void tryAgain(Attempt attempt, String reason, @Nullable Integer status, Duration pause) {
    if (attempt.page().tries() + 1 >= TRIES) {
      giveUp(attempt, reason, status, null);
      return;
    }
    String said = "Die Seite %s kam nicht. %s".formatted(attempt.page().url(), reason);
    Duration least = pause.compareTo(SOON) > 0 ? pause : SOON;
    record(
        attempt,
        List.of(),
        false,
        least,
        _ -> Fetch.of(Outcome.FAILED, said, status, validators(attempt.due())));
  }

  private void record(
      Attempt attempt,
      List<Arrival> arrivals,
      boolean done,
      Duration pause,
      Function<List<Verdict>, Fetch> fetch) {
    Due due = attempt.due();
    boolean more = !done || table.waitingPages(due.source().id()) > 1;
    Duration interval = more ? Duration.ZERO : null;
    records.taken(
        due,
        new Records.Reading(arrivals, null, pause, attempt.started(), interval),
        verdicts -> {
          if (done) {
            table.read(due.source().id(), attempt.page().url());
          } else {
            table.tried(due.source().id(), attempt.page().url());
          }
          return fetch.apply(verdicts);
        });
  }

  /// Asked once the page itself is done.
  private String left(Attempt attempt) {
    int left = table.waitingPages(attempt.due().source().id());
    return switch (left) {
      case 0 -> "Damit sind alle neuen Seiten gelesen.";
      case 1 -> "Noch 1 Seite wartet.";
      default -> "Noch %d Seiten warten.".formatted(left);
    };
  }

  /// Those of the sitemap stay.
  private static Validators validators(Due due) {
    return new Validators(due.etag(), due.lastModified(), due.documentHash());
  }
}
