package de.faktenstrom.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.opml.Opml;
import de.faktenstrom.ingest.source.SourceList.Taken;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The feeds as OPML 2.0, out and in.
@RestController
class OpmlApi {

  private final SourceList list;
  private final Clock clock;

  OpmlApi(SourceList list, Clock clock) {
    this.list = list;
    this.clock = clock;
  }

  @GetMapping("/api/v1/sources.opml")
  ResponseEntity<byte[]> all() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/x-opml;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quellen.opml\"")
        .body(Opml.write("Faktenstrom: Quellen", list.feeds(), clock.instant()));
  }

  /// The same list again adds nothing.
  @PostMapping("/api/v1/sources/opml")
  Read read(InputStream body, @RequestHeader HttpHeaders headers, Locale language)
      throws IOException {
    try {
      byte[] document = Body.read(body, headers.getContentLength(), Opml.LARGEST);
      return Read.of(list.add(Opml.read(document)), language.getLanguage().equals("de"));
    } catch (RefusedException e) {
      throw Problems.of(e.refusal());
    }
  }

  /// What a list came to.
  ///
  /// @param outlines in its order
  record Read(int added, int known, int refused, List<Line> outlines) {

    static Read of(List<Taken> taken, boolean german) {
      List<Line> lines = taken.stream().map(one -> line(one, german)).toList();
      return new Read(count(lines, "added"), count(lines, "known"), count(lines, "refused"), lines);
    }

    private static int count(List<Line> lines, String outcome) {
      return Math.toIntExact(lines.stream().filter(l -> l.outcome().equals(outcome)).count());
    }

    private static Line line(Taken taken, boolean german) {
      String title = taken.outline().title();
      String url = taken.outline().xmlUrl();
      return switch (taken) {
        case Taken.Added(_, UUID source) -> new Line(title, url, "added", source, null);
        case Taken.Known _ -> new Line(title, url, "known", null, null);
        case Taken.Refused(_, Refusal refusal) ->
            new Line(
                title,
                url,
                "refused",
                null,
                german ? refusal.inGerman().detail() : refusal.detail());
      };
    }
  }

  /// @param outcome `added`, `known` or `refused`
  /// @param reason one sentence, where it was refused
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String title, String url, String outcome, @Nullable UUID source, @Nullable String reason) {}
}
