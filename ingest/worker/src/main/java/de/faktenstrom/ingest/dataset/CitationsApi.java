package de.faktenstrom.ingest.dataset;

import de.faktenstrom.citation.Answer;
import de.faktenstrom.citation.Citing;
import de.faktenstrom.citation.Question;
import de.faktenstrom.ingest.web.Problems;
import de.faktenstrom.ingest.web.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How to cite a table: one state of it, for ever the same words.
@RestController
@RequestMapping("/api/v1/datasets/{id}")
class CitationsApi {

  private final CitedTables tables;
  private final Citing citing = new Citing();

  CitationsApi(CitedTables tables) {
    this.tables = tables;
  }

  record Asked(@Nullable String style, @Nullable String lang, @Nullable String format) {}

  /// Of the latest accepted state.
  @GetMapping("/citation")
  ResponseEntity<String> latest(@PathVariable UUID id, Asked asked) {
    Integer number = tables.latest(id);
    if (number == null) {
      throw Problems.notFound("dataset with an accepted state");
    }
    return version(id, number, asked);
  }

  @GetMapping("/versions/{number:\\d+}/citation")
  ResponseEntity<String> version(@PathVariable UUID id, @PathVariable int number, Asked asked) {
    CitedTables.State state = tables.state(id, number);
    if (state == null) {
      throw Problems.notFound("version of a dataset");
    }
    if (!state.accepted()) {
      throw refused(
          409,
          "This state of the table was not accepted, so it is not to be cited.",
          "Dieser Datenstand wurde nicht übernommen und ist darum nicht zu zitieren.");
    }
    Question question = new Question(asked.style(), asked.lang(), asked.format());
    return switch (citing.answer(question, state.table()::work)) {
      case Answer.Refused(String german, String english) -> throw refused(400, english, german);
      case Answer.Document document ->
          ResponseEntity.ok()
              .contentType(MediaType.parseMediaType(document.form().mediaType()))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "inline; filename=\"%s\"".formatted(document.fileName()))
              .header("Content-Security-Policy", "default-src 'none'; sandbox")
              .header("X-Content-Type-Options", "nosniff")
              .body(document.text());
    };
  }

  private static RuntimeException refused(int status, String english, String german) {
    return Problems.of(new Refusal(status, english, german, List.of()));
  }
}
