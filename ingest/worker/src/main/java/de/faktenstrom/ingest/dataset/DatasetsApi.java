package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.DatasetViews.DatasetView;
import de.faktenstrom.ingest.dataset.DatasetViews.VersionView;
import de.faktenstrom.ingest.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/datasets`: tables, their states, and what differs between them as files.
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetsApi {

  private static final int PAGE = 100;

  private final DatasetViews views;

  DatasetsApi(DatasetViews views) {
    this.views = views;
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
    answer.setContentType("text/csv;charset=UTF-8");
    answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(version, "csv"));
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
