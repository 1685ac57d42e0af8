package de.faktenstrom.feeds;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.WithContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// An item for programs: where webhooks lead that could not carry all of it.
@RestController
class ItemJsonController {

  private final FeedReads reads;
  private final JsonFeedRenderer json;

  ItemJsonController(FeedReads reads, FeedsSettings settings) {
    this.reads = reads;
    this.json = new JsonFeedRenderer(Links.of(settings.publicUrl()));
  }

  /// The current version as an entry of JSON Feed, whole.
  @GetMapping("/beitrag/{id:[0-9a-fA-F-]+}.json")
  void item(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    History history =
        History.of(id, reads)
            .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "There is no such item."));
    switch (history.newest()) {
      case Announcement.Withdrawn gone -> throw problem(HttpStatus.GONE, gone.noteReaders());
      case WithContent current -> {
        byte[] entry = json.whole(Entry.of(Role.ITEM, current));
        Reply.send(
            Prepared.of("application/json;charset=utf-8", current.at(), entry), request, response);
      }
    }
  }

  private static ErrorResponseException problem(HttpStatus status, String detail) {
    return new ErrorResponseException(
        status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }
}
