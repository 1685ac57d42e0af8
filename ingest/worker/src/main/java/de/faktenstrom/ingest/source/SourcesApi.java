package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/sources`: set up, look at, change, stop and resume.
@RestController
@RequestMapping("/api/v1/sources")
class SourcesApi {

  private static final int LARGEST = 65_536;
  private static final int PAGE = 100;

  private final SourceDesk desk;
  private final Views views;
  private final SourceTable table;
  private final Clock clock;

  SourcesApi(SourceDesk desk, Views views, SourceTable table, Clock clock) {
    this.desk = desk;
    this.views = views;
    this.table = table;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<SourceView> create(InputStream body, @RequestHeader HttpHeaders headers)
      throws IOException {
    try {
      byte[] json = Body.read(body, headers.getContentLength(), LARGEST);
      UUID id = desk.create(json, headers.getFirst("Idempotency-Key"));
      SourceView created = shown(id);
      return ResponseEntity.created(URI.create("/api/v1/sources/" + id))
          .eTag(tag(created))
          .body(created);
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    } catch (DuplicateKeyException _) {
      throw Problems.of(
          new Refusal(
              409,
              "There is a source with this url already.",
              "Eine Quelle mit dieser Adresse gibt es schon.",
              List.of()));
    }
  }

  @GetMapping
  SourcePage list(@RequestParam(required = false) @Nullable UUID after) {
    List<SourceView> page = views.sources(after, PAGE);
    return new SourcePage(page, page.size() < PAGE ? null : page.getLast().id());
  }

  @GetMapping("/{id}")
  ResponseEntity<SourceView> get(@PathVariable UUID id) {
    SourceView source = shown(id);
    return ResponseEntity.ok().eTag(tag(source)).body(source);
  }

  /// Changes the fields given; `{"state":"stopped"}` stops, `{"state":"active"}` resumes.
  @PatchMapping("/{id}")
  ResponseEntity<SourceView> change(
      @PathVariable UUID id, InputStream body, @RequestHeader HttpHeaders headers)
      throws IOException {
    try {
      byte[] json = Body.read(body, headers.getContentLength(), LARGEST);
      desk.change(shown(id).version(), id, json, headers.getFirst("If-Match"));
      return get(id);
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }

  /// Has the source read now instead of when it is due.
  @PostMapping("/{id}/fetches")
  ResponseEntity<Void> fetchNow(@PathVariable UUID id) {
    if (!table.due(id, clock.instant())) {
      shown(id);
      throw Problems.of(
          new Refusal(409, "The source is stopped, or one that is pushed to; it is not read."));
    }
    return ResponseEntity.accepted().build();
  }

  @GetMapping("/{id}/fetches")
  FetchPage fetches(@PathVariable UUID id, @RequestParam(required = false) @Nullable Long before) {
    shown(id);
    List<FetchView> page = views.fetches(id, before == null ? Long.MAX_VALUE : before, PAGE);
    return new FetchPage(page, page.size() < PAGE ? null : page.getLast().id());
  }

  /// The bytes as they came, never shown by a browser.
  @GetMapping("/{id}/fetches/{fetch}/document")
  ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable long fetch) {
    byte[] document = views.document(id, fetch);
    if (document == null) {
      throw Problems.notFound("document");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"document-" + fetch + ".bin\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(document);
  }

  private SourceView shown(UUID id) {
    SourceView source = views.source(id);
    if (source == null) {
      throw Problems.notFound("source");
    }
    return source;
  }

  private static String tag(SourceView source) {
    return "\"" + source.version() + "\"";
  }

  /// @param next the cursor for `after`, absent on the last page
  record SourcePage(List<SourceView> sources, @Nullable String next) {}

  /// @param next the cursor for `before`, absent on the last page
  record FetchPage(List<FetchView> fetches, @Nullable Long next) {}
}
