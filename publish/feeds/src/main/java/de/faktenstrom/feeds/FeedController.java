package de.faktenstrom.feeds;

import de.faktenstrom.ingest.events.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The feeds, for whoever asks.
@RestController
class FeedController {

  private final Shelf shelf;

  FeedController(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/feeds/all.{format:rss|atom|json}")
  void all(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(FeedName.ALL, format, request, response);
  }

  @GetMapping("/feeds/topics/{slug}.{format:rss|atom|json}")
  void topic(
      @PathVariable String slug,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(new FeedName.OfTopic(slug), format, request, response);
  }

  @GetMapping("/feeds/kinds/{kind}.{format:rss|atom|json}")
  void kind(
      @PathVariable String kind,
      @PathVariable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Kind known = Kind.of(kind).orElseThrow(FeedController::noSuchFeed);
    send(new FeedName.OfKind(known), format, request, response);
  }

  private void send(
      FeedName name, String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Format wanted = Format.of(format).orElseThrow(FeedController::noSuchFeed);
    Prepared prepared = shelf.feed(name, wanted).orElseThrow(FeedController::noSuchFeed);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    Reply.send(prepared, request, response);
  }

  private static ErrorResponseException noSuchFeed() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND,
            "There is no such feed. A topic has one once something on it was released;"
                + " /feeds/opml.opml lists all.");
    return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
  }
}
