package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.DatasetViews.DatasetView;
import de.faktenstrom.ingest.dataset.DatasetViews.VersionView;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Form;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/datasets`: tables, their states, and what differs between them as files.
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetsApi {

  private static final int PAGE = 100;

  private static final int LARGEST = 16_384;
  private static final int LONGEST_REASON = 2_000;

  private final DatasetViews views;
  private final KeptStates states;
  private final Acceptance acceptance;

  DatasetsApi(DatasetViews views, KeptStates states, Acceptance acceptance) {
    this.views = views;
    this.states = states;
    this.acceptance = acceptance;
  }

  /// @param next the cursor for `after`, absent on the last page
  record DatasetPage(List<DatasetView> datasets, @Nullable String next) {}

  /// @param next the cursor for `before`, absent on the last page
  record VersionPage(List<VersionView> versions, @Nullable Integer next) {}

  @GetMapping
  DatasetPage list(@RequestParam(required = false) @Nullable UUID after) {
    List<DatasetView> page = views.datasets(after, PAGE);
    return new DatasetPage(page, page.size() < PAGE ? null : page.getLast().id());
  }

  @GetMapping("/{id}/versions")
  VersionPage versions(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer before) {
    List<VersionView> page = views.versions(id, before == null ? Integer.MAX_VALUE : before, PAGE);
    if (page.isEmpty() && before == null) {
      throw Problems.notFound("dataset");
    }
    return new VersionPage(page, page.size() < PAGE ? null : page.getLast().version());
  }

  @GetMapping("/{id}/versions/{number:\\d+}")
  ResponseEntity<VersionView> version(@PathVariable UUID id, @PathVariable int number) {
    VersionView version = shown(id, number);
    return ResponseEntity.ok().eTag("\"" + version.hash() + "\"").body(version);
  }

  @GetMapping("/{id}/versions/{number:\\d+}.json")
  ResponseEntity<VersionView> metadata(@PathVariable UUID id, @PathVariable int number) {
    VersionView version = shown(id, number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(version, "json"))
        .body(version);
  }

  @GetMapping("/{id}/versions/{number:\\d+}.csv")
  void changes(@PathVariable UUID id, @PathVariable int number, HttpServletResponse answer)
      throws IOException {
    VersionView version = shown(id, number);
    byte[] packed = views.changes(id, number);
    if (packed == null) {
      throw Problems.notFound("difference");
    }
    csv(packed, attachment(version, "csv"), answer);
  }

  /// The whole state, however long ago it was read and whatever came since.
  @GetMapping("/{id}/versions/{number:\\d+}/observations.csv")
  void observations(@PathVariable UUID id, @PathVariable int number, HttpServletResponse answer)
      throws IOException {
    VersionView version = shown(id, number);
    byte[] packed = states.csv(version.hash());
    if (packed == null) {
      throw Problems.notFound("state");
    }
    csv(packed, attachment(version, "observations.csv"), answer);
  }

  private static void csv(byte[] packed, String disposition, HttpServletResponse answer)
      throws IOException {
    answer.setContentType("text/csv;charset=UTF-8");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    ChangesFile.unpack(packed, answer.getOutputStream());
  }

  /// A chart of the largest changes; as a document of its own it may load and run nothing.
  @GetMapping("/{id}/versions/{number:\\d+}.svg")
  ResponseEntity<String> chart(@PathVariable UUID id, @PathVariable int number) {
    String chart = views.chart(id, number);
    if (chart == null) {
      throw Problems.notFound("chart");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(chart);
  }

  /// A doubtful state is taken after all: it becomes the next state, accepted.
  @PostMapping("/{id}/versions/{number:\\d+}/acceptance")
  ResponseEntity<VersionView> accept(
      @PathVariable UUID id,
      @PathVariable int number,
      InputStream body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal)
      throws IOException {
    try {
      int accepted = acceptance.accept(order(id, number, reason(body, headers), principal));
      return ResponseEntity.created(
              URI.create("/api/v1/datasets/%s/versions/%d".formatted(id, accepted)))
          .body(shown(id, accepted));
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }

  /// A doubtful state is not taken; it is open no longer.
  @PostMapping("/{id}/versions/{number:\\d+}/refusal")
  VersionView refuse(
      @PathVariable UUID id,
      @PathVariable int number,
      InputStream body,
      @RequestHeader HttpHeaders headers,
      @Nullable Principal principal)
      throws IOException {
    try {
      acceptance.refuse(order(id, number, reason(body, headers), principal));
      return shown(id, number);
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }

  private static Acceptance.Order order(
      UUID id, int number, String reason, @Nullable Principal principal) {
    return new Acceptance.Order(
        id, number, reason, principal == null ? "api" : principal.getName());
  }

  private static String reason(InputStream body, HttpHeaders headers) throws IOException {
    byte[] json = Body.read(body, headers.getContentLength(), LARGEST);
    Form form = Form.read(json, TableForm.fields("reason"));
    String reason = form.required("reason", LONGEST_REASON);
    form.check();
    return reason;
  }

  private VersionView shown(UUID id, int number) {
    VersionView version = views.version(id, number);
    if (version == null) {
      throw Problems.notFound("version of a dataset");
    }
    return version;
  }

  /// Codes of tables hold nothing that a header could misread.
  private static String attachment(VersionView version, String ending) {
    return "attachment; filename=\"%s-%d.%s\"".formatted(version.code(), version.version(), ending);
  }
}
