package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.web.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Charts of drafts for everybody who reads a released one. The address holds the hash of what is
/// behind it, so nobody finds a chart who has not read its item.
@RestController
@RequestMapping(ChartsController.PATH)
class ChartsController {

  static final String PATH = "/diagramme";

  private final DatasetViews views;

  ChartsController(DatasetViews views) {
    this.views = views;
  }

  /// @param number of the state
  static String address(UUID source, int number, String svg) {
    return "%s/%s/%d/%s.svg".formatted(PATH, source, number, hash(svg));
  }

  private static String hash(String svg) {
    return Sha256.hex(svg.getBytes(StandardCharsets.UTF_8));
  }

  /// As a document of its own it may load and run nothing.
  @GetMapping("/{source}/{number:[0-9]+}/{hash:[0-9a-f]+}.svg")
  ResponseEntity<String> chart(
      @PathVariable UUID source, @PathVariable int number, @PathVariable String hash) {
    String chart = views.chartOf(source, number);
    if (chart == null || !hash.equals(hash(chart))) {
      throw Problems.notFound("chart");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(chart);
  }
}
