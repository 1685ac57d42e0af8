package de.faktenstrom.feeds;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.WithContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The one address of an item, for ever: its current version, the ones before, or why it is gone.
@Controller
class PermalinkController {

  private final FeedReads reads;
  private final RelationTable relations;
  private final Pages pages;

  PermalinkController(FeedReads reads, RelationTable relations, Pages pages) {
    this.reads = reads;
    this.relations = relations;
    this.pages = pages;
  }

  @GetMapping("/beitrag/{id}")
  void page(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<History> history = History.of(id, reads);
    if (history.isEmpty()) {
      PageReply.missing(pages, request, response);
    } else if (history.get().withdrawal().isPresent()) {
      gone(history.get().withdrawal().get(), request, response);
    } else {
      version(history.get(), version, request, response);
    }
  }

  private void version(
      History history,
      @Nullable String wanted,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<WithContent> shown =
        wanted == null
            ? history.versions().stream().findFirst()
            : number(wanted).flatMap(history::version);
    if (shown.isEmpty()) {
      PageReply.missing(pages, request, response);
      return;
    }
    Words words = Languages.of(request);
    List<Announcement> related = relations.related(UUID.fromString(shown.get().publication().id()));
    ItemView view = ItemView.of(history, shown.get(), related, new Page(words, pages.links()));
    // A list of others may change at any time, and no instant says when it did.
    Instant modified = related.isEmpty() ? history.newest().at() : null;
    PageReply.send(pages.write("beitrag", words, modified, view), request, response);
  }

  private void gone(
      Announcement.Withdrawn withdrawn, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = Languages.of(request);
    WithdrawnView view = WithdrawnView.of(withdrawn, words);
    PageReply.status(
        410, pages.write("zurueckgezogen", words, withdrawn.at(), view), request, response);
  }

  private static Optional<Integer> number(String version) {
    return version.matches("[1-9]\\d{0,8}")
        ? Optional.of(Integer.valueOf(version))
        : Optional.empty();
  }

  /// What is left of a withdrawn item.
  record WithdrawnView(String headline, String language, String when, List<String> note) {

    static WithdrawnView of(Announcement.Withdrawn withdrawn, Words words) {
      return new WithdrawnView(
          withdrawn.headline(),
          withdrawn.language(),
          words.date(withdrawn.at()),
          withdrawn.noteReaders().lines().filter(line -> !line.isBlank()).toList());
    }
  }
}
