package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.catalogue.Reply.Page;
import de.faktenstrom.ingest.catalogue.Reply.Refused;
import de.faktenstrom.ingest.catalogue.Reply.Unreadable;
import de.faktenstrom.ingest.catalogue.Standing.Turn;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Draft;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Freshness;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Reader;
import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.ingest.source.SourceKind;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one catalogue. An attempt is one page: items, how far the catalogue is read and the
/// attempt are one transaction, and the next page is due at once.
@Component
class CatalogueReader implements Reader {

  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 16 << 20);

  /// In a list that is open the source's own interval is too long to wait.
  private static final Duration SOON = Duration.ofMinutes(1);

  private final GuardedHttp http;
  private final CatalogueSetUp setUp;
  private final StandingTable standings;
  private final Records records;
  private final Clock clock;

  CatalogueReader(
      GuardedHttp http,
      CatalogueSetUp setUp,
      StandingTable standings,
      Records records,
      Clock clock) {
    this.http = http;
    this.setUp = setUp;
    this.standings = standings;
    this.records = records;
    this.clock = clock;
  }

  private record Attempt(Due due, CatalogueSettings settings, Standing standing, Instant started) {

    URI question() {
      String url = String.valueOf(due.source().url());
      String next = standing.next();
      return switch (settings.flavour()) {
        case CKAN -> Ckan.question(url, settings.query(), next);
        case DCAT -> URI.create(next == null ? url : next);
      };
    }

    Reply read(Response response) {
      return switch (settings.flavour()) {
        case CKAN ->
            Ckan.read(response.body(), response.finalUri().resolve(site()), standing.next());
        case DCAT -> Dcat.read(response.body(), response.finalUri());
      };
    }

    /// Where CKAN's pages begin.
    private URI site() {
      return URI.create(question().toString().replaceFirst("api/3/action/.*$", ""));
    }
  }

  @Override
  public SourceKind kind() {
    return SourceKind.CATALOGUE;
  }

  @Override
  public void read(Due due) {
    CatalogueSettings settings = setUp.of(due.source());
    String question = settings.flavour() + " " + settings.query();
    Standing standing = standings.find(due.source().id()).asking(question);
    Attempt attempt = new Attempt(due, settings, standing, clock.instant());
    var headers = Map.of("Accept", settings.flavour().types());
    var answer = http.get(new Request(attempt.question(), headers, LIMITS));
    CrashPoint.reached("ingest.fetch.read");
    switch (answer) {
      case Failure failure ->
          nothing(attempt, standing, failed(Reasons.of(failure.reason(), LIMITS), null, null));
      case Response response when response.status() == 410 -> records.gone(due, attempt.started());
      case Response response -> heard(attempt, response);
    }
  }

  private void heard(Attempt attempt, Response response) {
    if (response.status() != 200) {
      refused(attempt, response);
      return;
    }
    switch (attempt.read(response)) {
      case Page page -> turn(attempt, page, response);
      case Refused(String reason) -> useless(attempt, reason, response);
      case Unreadable(String reason) -> useless(attempt, reason, response);
    }
  }

  /// CKAN says what it refuses with a status of HTTP's and its own words.
  private void refused(Attempt attempt, Response response) {
    int status = response.status();
    String said =
        status / 100 == 4 && attempt.read(response) instanceof Refused(String reason)
            ? " " + reason
            : "";
    Fetch fetch = failed(Reasons.of(status) + said, status, null);
    nothing(attempt, attempt.standing(), fetch, Freshness.of(response, clock.instant()));
  }

  private void useless(Attempt attempt, String reason, Response response) {
    nothing(attempt, attempt.standing(), failed(reason, response.status(), response.body()));
  }

  private void turn(Attempt attempt, Page page, Response response) {
    switch (attempt.standing().with(page, attempt.settings().flavour(), clock.instant())) {
      case Turn.Taken taken -> take(attempt, page, taken, response);
      case Turn.Loop(Standing after) ->
          nothing(attempt, after, failed(Sentences.LOOP, response.status(), response.body()));
    }
  }

  private void take(Attempt attempt, Page page, Turn.Taken taken, Response response) {
    Due due = attempt.due();
    Instant now = clock.instant();
    List<String> problems = new ArrayList<>(page.problems());
    List<Arrival> arrivals = arrivals(due, page, now, problems);
    boolean goesOn = taken.ends() == Standing.Ends.NOT;
    Duration interval = goesOn ? Duration.ZERO : null;
    Duration pause = goesOn ? Duration.ZERO : Freshness.of(response, now);
    records.taken(
        due,
        new Records.Reading(arrivals, null, pause, attempt.started(), interval),
        verdicts -> {
          standings.put(due.source().id(), taken.after());
          return fetch(taken, verdicts, problems, response);
        });
  }

  private static List<Arrival> arrivals(Due due, Page page, Instant now, List<String> problems) {
    SourceRef source = due.source().reference(Trust.REVIEW);
    String trace = Trace.start();
    Set<String> keys = new HashSet<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (Dataset dataset : page.datasets()) {
      Draft draft = DatasetDraft.of(dataset, due.source(), now);
      if (draft.content().headline().isEmpty()) {
        problems.add("Ein Datensatz hat keinen Titel.");
      } else if (keys.add(draft.key())) {
        arrivals.add(new Arrival(source, draft, trace));
      } else {
        problems.add("Zwei Datensätze einer Seite haben dieselbe Kennung.");
      }
    }
    return arrivals;
  }

  private static Fetch fetch(
      Turn.Taken taken, List<Verdict> verdicts, List<String> problems, Response response) {
    Counts counts =
        new Counts(
            response.body().length,
            verdicts.size(),
            Records.count(verdicts, "created"),
            Records.count(verdicts, "changed"));
    boolean news = counts.created() + counts.changed() > 0;
    Outcome sound = news ? Outcome.CHANGED : Outcome.UNCHANGED;
    return new Fetch(
        problems.isEmpty() ? sound : Outcome.QUARANTINED,
        Sentences.taken(taken, counts, problems),
        response.status(),
        Validators.NONE,
        counts,
        List.copyOf(problems),
        problems.isEmpty() ? null : response.body());
  }

  private static Fetch failed(String reason, @Nullable Integer status, byte @Nullable [] document) {
    return new Fetch(
        Outcome.FAILED, reason, status, Validators.NONE, Counts.NONE, List.of(), document);
  }

  private void nothing(Attempt attempt, Standing after, Fetch fetch) {
    nothing(attempt, after, fetch, Duration.ZERO);
  }

  /// The same is asked again: soon where a list is open or the catalogue names a time.
  private void nothing(Attempt attempt, Standing after, Fetch fetch, Duration pause) {
    Due due = attempt.due();
    boolean soon = after.open() != null || !pause.isZero();
    Duration own = due.source().interval();
    Duration interval = soon && own.compareTo(SOON) > 0 ? SOON : null;
    records.taken(
        due,
        new Records.Reading(List.of(), null, pause, attempt.started(), interval),
        _ -> {
          standings.put(due.source().id(), after);
          return fetch;
        });
  }
}
