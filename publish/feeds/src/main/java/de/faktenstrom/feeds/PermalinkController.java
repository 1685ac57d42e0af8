package de.faktenstrom.feeds;

import de.faktenstrom.citation.Style;
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

/// The one address of an item, for ever: its current version, the ones before, how to cite them, or
/// why it is gone.
@Controller
class PermalinkController {

  private final FeedReads reads;
  private final RelationTable relations;
  private final Pages pages;
  private final HowToCite howToCite;

  PermalinkController(FeedReads reads, RelationTable relations, Pages pages, HowToCite howToCite) {
    this.reads = reads;
    this.relations = relations;
    this.pages = pages;
    this.howToCite = howToCite;
  }

  @GetMapping("/beitrag/{id}")
  void page(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answer(id, version, this::item, request, response);
  }

  @GetMapping("/beitrag/{id}/cite/{style}")
  void citation(
      @PathVariable String id,
      @PathVariable String style,
      @RequestParam(required = false) @Nullable String version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Style> known = Style.of(style);
    if (known.isEmpty()) {
      PageReply.missing(pages, request, response);
      return;
    }
    answer(
        id, version, (_, shown, words) -> citation(shown, known.get(), words), request, response);
  }

  /// Writes a page of a version that is out.
  private interface Writing {
    Prepared write(History history, WithContent shown, Words words);
  }

  private void answer(
      String id,
      @Nullable String version,
      Writing writing,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<History> history = History.of(id, reads);
    Optional<Announcement.Withdrawn> withdrawal = history.flatMap(History::withdrawal);
    if (withdrawal.isPresent()) {
      gone(withdrawal.get(), request, response);
      return;
    }
    Optional<WithContent> shown = history.flatMap(known -> known.shown(version));
    if (shown.isEmpty()) {
      PageReply.missing(pages, request, response);
      return;
    }
    Words words = Languages.of(request);
    PageReply.send(writing.write(history.orElseThrow(), shown.get(), words), request, response);
  }

  private Prepared item(History history, WithContent shown, Words words) {
    HowToCite.Offer offer = howToCite.offer(shown.publication(), Style.DATACITE, words);
    List<Announcement> related = relations.related(UUID.fromString(shown.publication().id()));
    ItemView view = ItemView.of(history, shown, offer, related, new Page(words, pages.links()));
    // A list of others may change at any time, and no instant says when it did.
    Instant modified = related.isEmpty() ? history.newest().at() : null;
    return pages.write("beitrag", words, modified, view);
  }

  /// Undated: it names the day it is read.
  private Prepared citation(WithContent shown, Style style, Words words) {
    HowToCite.Offer offer = howToCite.offer(shown.publication(), style, words);
    CiteView view = CiteView.of(shown.publication(), style, offer, new Page(words, pages.links()));
    return pages.write("zitieren", words, null, view);
  }

  private void gone(
      Announcement.Withdrawn withdrawn, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Words words = Languages.of(request);
    WithdrawnView view = WithdrawnView.of(withdrawn, words);
    PageReply.status(
        410, pages.write("zurueckgezogen", words, withdrawn.at(), view), request, response);
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
