package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.item.Sha256;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Charts of drafts: for the desk at any time, for everybody else while an item that is out shows
/// them. The address holds the hash of what is behind it, so nobody finds a chart who has not read
/// its item.
@RestController
@RequestMapping(PublishedCharts.PATH)
class ChartsController {

  /// Who reads drafts.
  private static final List<String> DESK = List.of("READER", "EDITOR", "CHIEF", "ADMIN");

  private static final Refusal GONE =
      new Refusal(
          410,
          "The item that showed this chart was withdrawn.",
          "Der Beitrag mit diesem Diagramm wurde zurückgezogen.",
          List.of());

  private final DatasetViews views;
  private final PublishedCharts published;

  ChartsController(DatasetViews views, PublishedCharts published) {
    this.views = views;
    this.published = published;
  }

  /// @param number of the state
  static String address(UUID source, int number, String svg) {
    return "%s/%s/%d/%s.svg".formatted(PublishedCharts.PATH, source, number, hash(svg));
  }

  private static String hash(String svg) {
    return Sha256.hex(svg.getBytes(StandardCharsets.UTF_8));
  }

  /// As a document of its own it may load and run nothing. Kept copies are asked for again each
  /// time, because a withdrawal ends them.
  @GetMapping("/{source}/{number:[0-9]{1,9}}/{hash:[0-9a-f]{64}}.svg")
  ResponseEntity<String> chart(
      @PathVariable UUID source,
      @PathVariable int number,
      @PathVariable String hash,
      HttpServletRequest request) {
    String chart = views.chartOf(source, number);
    if (chart == null || !hash.equals(hash(chart))) {
      throw Problems.notFound("chart");
    }
    return switch (published.of(hash)) {
      case OUT -> shown(chart, hash, CacheControl.noCache().cachePublic());
      case UNSEEN -> toTheDesk(chart, hash, request, Problems.notFound("chart"));
      case WITHDRAWN -> toTheDesk(chart, hash, request, Problems.of(GONE));
    };
  }

  private static ResponseEntity<String> toTheDesk(
      String chart, String hash, HttpServletRequest request, ErrorResponseException toOthers) {
    if (DESK.stream().noneMatch(request::isUserInRole)) {
      throw toOthers;
    }
    return shown(chart, hash, CacheControl.noCache().cachePrivate());
  }

  private static ResponseEntity<String> shown(String chart, String hash, CacheControl kept) {
    return ResponseEntity.ok()
        .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
        .cacheControl(kept)
        .eTag(hash)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(chart);
  }
}
