package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.sitemap.Sitemap.Entry;
import de.faktenstrom.ingest.sitemap.Sitemap.Index;
import de.faktenstrom.ingest.sitemap.Sitemap.Pages;
import de.faktenstrom.ingest.sitemap.Sitemap.Unreadable;
import de.faktenstrom.ingest.sitemap.SitemapTable.Chosen;
import de.faktenstrom.ingest.source.Conditional;
import de.faktenstrom.ingest.source.Due;
import de.faktenstrom.ingest.source.Fetch;
import de.faktenstrom.ingest.source.Fetch.Counts;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Freshness;
import de.faktenstrom.ingest.source.Outcome;
import de.faktenstrom.ingest.source.Reasons;
import de.faktenstrom.ingest.source.Records;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Failure;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads one sitemap: the one that was set up, or one that it names. With the last of them the
/// newest of the new pages are chosen.
@Component
class FileReading {

  /// Of a source that is known; more than this is a site that was rebuilt.
  static final int MOST_LATER = 200;

  private static final String TOO_MANY =
      "Es sind mehr als %d passende Adressen; bitte mit include eingrenzen."
          .formatted(SitemapTable.MOST_PAGES);
  private static final String TYPES = "application/xml, text/xml, application/gzip, */*;q=0.1";
  private static final Request.Limits LIMITS =
      new Request.Limits(
          Duration.ofSeconds(10), Duration.ofMinutes(2), (int) SitemapParser.MOST_BYTES);

  private final GuardedHttp http;
  private final Visit visit;
  private final SitemapTable table;
  private final Records records;
  private final Clock clock;

  FileReading(GuardedHttp http, Visit visit, SitemapTable table, Records records, Clock clock) {
    this.http = http;
    this.visit = visit;
    this.table = table;
    this.records = records;
    this.clock = clock;
  }

  /// @param root the sitemap that was set up
  /// @param file the sitemap that is read
  private record Attempt(Due due, SitemapSettings settings, URI root, URI file, Instant started) {

    UUID source() {
      return due.source().id();
    }

    boolean isRoot() {
      return file.equals(root);
    }

    /// Whether what is known was read with the same settings.
    boolean sameSettings() {
      return settings.hash().equals(due.documentHash());
    }

    Validators kept() {
      return new Validators(due.etag(), due.lastModified(), due.documentHash());
    }
  }

  void read(Due due, SitemapSettings settings, URI root, URI file) {
    Attempt attempt = new Attempt(due, settings, root, file, clock.instant());
    Robots robots = visit.robots(root);
    if (robots == null) {
      failed(attempt, "Die robots.txt ist nicht zu bekommen; solange wird nichts gelesen.", null);
      return;
    }
    Answer answer = http.get(question(attempt));
    CrashPoint.reached("ingest.fetch.read");
    switch (answer) {
      case Failure failure -> failed(attempt, Reasons.of(failure.reason(), LIMITS), null);
      case Response response -> heard(attempt, new Site(root, robots), response);
    }
  }

  private static Request question(Attempt attempt) {
    return attempt.isRoot() && attempt.sameSettings()
        ? Conditional.of(attempt.due(), TYPES, LIMITS)
        : new Request(attempt.file(), Map.of("Accept", TYPES), LIMITS);
  }

  private void heard(Attempt attempt, Site site, Response response) {
    int status = response.status();
    if (status == 410 && attempt.isRoot()) {
      records.gone(attempt.due(), attempt.started());
    } else if (status == 304) {
      Fetch same = Fetch.of(Outcome.UNCHANGED, "Die Sitemap ist unverändert.", 304, attempt.kept());
      record(attempt, false, Freshness.of(response, clock.instant()), () -> same);
    } else if (status != 200) {
      failed(attempt, Reasons.of(status), response);
    } else if (!site.isOwn(response.finalUri())) {
      failed(attempt, "Die Sitemap leitet auf einen anderen Rechner weiter.", response);
    } else {
      take(attempt, site, response);
    }
  }

  private void take(Attempt attempt, Site site, Response response) {
    switch (SitemapParser.parse(response.body())) {
      case Pages(List<Entry> entries) ->
          pages(attempt, site.pages(entries, attempt.settings().include()), response);
      case Index(List<Entry> entries) when attempt.isRoot() ->
          index(attempt, site.files(entries), entries.size(), response);
      case Index _ ->
          failed(attempt, "Die Sitemap nennt weitere Sitemaps; so tief wird nicht gelesen.", null);
      case Unreadable(String reason) -> failed(attempt, reason, response);
    }
  }

  private void index(Attempt attempt, List<Entry> files, int named, Response response) {
    if (files.isEmpty()) {
      failed(attempt, "Der Index nennt keine Sitemap, die gelesen werden darf.", response);
      return;
    }
    String left =
        named == files.size()
            ? ""
            : " %d werden nicht gelesen (höchstens %d, nur vom selben Rechner, soweit robots.txt es erlaubt)."
                .formatted(named - files.size(), Site.MOST_FILES);
    boolean goesOn = !attempt.sameSettings() || table.bringFiles(attempt.source(), files);
    record(
        attempt,
        goesOn,
        rest(goesOn, response),
        () -> {
          table.files(attempt.source(), files, !attempt.sameSettings());
          String said = "Der Index nennt %d Sitemaps.%s".formatted(named, left);
          return fetch(attempt, said, response);
        });
  }

  private void pages(Attempt attempt, Collection<Entry> pages, Response response) {
    UUID source = attempt.source();
    String file = attempt.file().toString();
    if (!table.hasRoomFor(source, file, pages.size())) {
      failed(attempt, TOO_MANY, null);
      return;
    }
    boolean goesOn = table.goesOnWithout(source, file) || table.bringPages(source, pages);
    record(
        attempt,
        goesOn,
        rest(goesOn, response),
        () -> {
          if (attempt.isRoot()) {
            table.files(source, List.of(new Entry(file, null)), true);
          }
          table.done(source, file);
          table.pages(source, file, pages);
          return fetch(attempt, said(attempt, pages.size()), response);
        });
  }

  /// How long the site wants to be left alone, once there is nothing more to read.
  private Duration rest(boolean goesOn, Response response) {
    return goesOn ? Duration.ZERO : Freshness.of(response, clock.instant());
  }

  private String said(Attempt attempt, int pages) {
    String named = "Die Sitemap nennt %d passende Seiten.".formatted(pages);
    if (table.file(attempt.source()) != null) {
      return named + " Weitere Sitemaps folgen.";
    }
    Chosen chosen = table.choose(attempt.source(), attempt.settings().most(), MOST_LATER);
    String read = " %d neue oder geänderte werden gelesen.".formatted(chosen.waiting());
    return named
        + read
        + (chosen.known() == 0 ? "" : " %d ältere gelten als bekannt.".formatted(chosen.known()));
  }

  private static Fetch fetch(Attempt attempt, String said, Response response) {
    Validators validators =
        attempt.isRoot()
            ? new Validators(
                response.header("etag").orElse(null),
                response.header("last-modified").orElse(null),
                attempt.settings().hash())
            : attempt.kept();
    Counts counts = new Counts(response.body().length, 0, 0, 0);
    return new Fetch(
        Outcome.UNCHANGED, said, response.status(), validators, counts, List.of(), null);
  }

  /// One that an index names is given up for this round; what it named before stays. Without
  /// validators the index is read anew next time.
  private void failed(Attempt attempt, String reason, @Nullable Response response) {
    boolean given = !attempt.isRoot();
    String said = given ? "Die Sitemap %s: %s".formatted(attempt.file(), reason) : reason;
    Duration pause = response == null ? Duration.ZERO : Freshness.of(response, clock.instant());
    Integer status = response == null ? null : response.status();
    boolean goesOn = given && table.goesOnWithout(attempt.source(), attempt.file().toString());
    record(
        attempt,
        goesOn,
        pause,
        () -> {
          if (!given) {
            return Fetch.of(Outcome.FAILED, said, status, Validators.NONE);
          }
          table.giveUp(attempt.source(), attempt.file().toString());
          if (table.file(attempt.source()) == null) {
            table.choose(attempt.source(), attempt.settings().most(), MOST_LATER);
          }
          return new Fetch(
              Outcome.QUARANTINED,
              said,
              status,
              Validators.NONE,
              Counts.NONE,
              List.of(said),
              response == null ? null : response.body());
        });
  }

  /// @param goesOn whether there may be more to read at once
  private void record(Attempt attempt, boolean goesOn, Duration pause, Supplier<Fetch> fetch) {
    records.taken(
        attempt.due(),
        new Records.Reading(
            List.of(), null, pause, attempt.started(), goesOn ? Duration.ZERO : null),
        _ -> fetch.get());
  }
}
