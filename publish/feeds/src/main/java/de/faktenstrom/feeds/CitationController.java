package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.citation.Answer;
import de.faktenstrom.citation.Question;
import de.faktenstrom.publish.events.Announcement.WithContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How to cite an item, for programs and for saving.
@RestController
class CitationController {

  private final FeedReads reads;
  private final HowToCite howToCite;

  CitationController(FeedReads reads, HowToCite howToCite) {
    this.reads = reads;
    this.howToCite = howToCite;
  }

  /// @param version of the item as readers see it; otherwise the current one
  record Asked(
      @Nullable String style,
      @Nullable String lang,
      @Nullable String format,
      @Nullable String version) {

    Question question() {
      return new Question(style, lang, format);
    }
  }

  @GetMapping("/api/v1/items/{id}/citation")
  void citation(
      @PathVariable String id,
      Asked asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean german = german(request);
    WithContent cited = cited(id, asked.version(), german);
    switch (howToCite.answer(asked.question(), cited.publication())) {
      case Answer.Refused refused ->
          throw problem(HttpStatus.BAD_REQUEST, german ? refused.german() : refused.english());
      case Answer.Document document -> {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
            HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + '"');
        byte[] bytes = document.text().getBytes(UTF_8);
        Reply.send(Prepared.of(document.form().mediaType(), null, bytes), request, response);
      }
    }
  }

  private WithContent cited(String id, @Nullable String version, boolean german) {
    History history =
        History.of(id, reads)
            .orElseThrow(() ->
                problem(
                    HttpStatus.NOT_FOUND,
                    german ? "Diesen Beitrag gibt es nicht." : "There is no such item."));
    if (history.withdrawal().isPresent()) {
      throw problem(HttpStatus.GONE, history.withdrawal().get().noteReaders());
    }
    return history
        .shown(version)
        .orElseThrow(() ->
            problem(
                HttpStatus.NOT_FOUND,
                german ? "Diese Fassung gibt es nicht." : "There is no such version of the item."));
  }

  /// Errors speak English unless the caller prefers German.
  private static boolean german(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
        && request.getLocale().getLanguage().equals(Locale.GERMAN.getLanguage());
  }

  private static ErrorResponseException problem(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }
}
