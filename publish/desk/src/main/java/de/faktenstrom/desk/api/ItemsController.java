package de.faktenstrom.desk.api;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.ItemUri;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Page;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.ledger.LedgerEntry;
import de.faktenstrom.desk.ledger.Tally;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.enrich.events.Citation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Items as they stand at the desk, and what reached whom.
@RestController
@RequestMapping("/api/v1/items")
final class ItemsController {

  private final Board board;
  private final Concerns concerns;
  private final Ledger ledger;

  ItemsController(Board board, Concerns concerns, Ledger ledger) {
    this.board = board;
    this.concerns = concerns;
    this.ledger = ledger;
  }

  @GetMapping
  Views.Lines items(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String concern,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    try {
      State wanted = state(state);
      Page<ItemLine> page =
          isOpen(concern)
              ? board.concerned(
                  wanted == null ? List.of(State.values()) : List.of(wanted),
                  "",
                  after,
                  Given.limit(limit))
              : board.items(wanted, after, Given.limit(limit));
      return new Views.Lines(page.entries().stream().map(Views.Line::of).toList(), page.next());
    } catch (IllegalArgumentException _) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST, "after is no cursor of ours; take next from the page before.");
    }
  }

  private static boolean isOpen(@Nullable String concern) {
    if (concern == null || concern.isBlank()) {
      return false;
    }
    if (!concern.equals("open")) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "concern can be open, not " + concern + ".");
    }
    return true;
  }

  private static @Nullable State state(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return State.of(name)
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "state " + name + " is not known; it is one of " + List.of(State.values()) + "."));
  }

  @GetMapping("/{id}")
  ResponseEntity<Views.Item> item(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    ItemView view = ItemUri.parse(id).flatMap(board::item).orElseThrow(() -> Problem.missing(id));
    List<Concern> marks = concerns.of(view.line().id());
    Locale language = Problem.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    return ResponseEntity.ok()
        .eTag(tag(view, marks))
        .body(Views.Item.of(view, ConcernView.of(marks, concerns.sentences(language))));
  }

  /// Marks come and end, works become known, tags and citations are judged, all without another
  /// edition, so that no editor's order is refused for them.
  private static String tag(ItemView view, List<Concern> marks) {
    long ended = marks.stream().filter(mark -> !mark.open()).count();
    long works =
        view.current().content().citations().stream()
            .map(Citation::work)
            .mapToLong(work -> work == null ? 0 : work.asked().toEpochMilli())
            .sum();
    String told = marks.isEmpty() && works == 0 ? "" : "." + (marks.size() + ended);
    String known = works == 0 ? "" : "." + Long.toString(works, 36);
    String described = view.described() == 0 ? "" : "." + Integer.toHexString(view.described());
    return "\"" + view.line().edition() + told + known + described + "\"";
  }

  @GetMapping("/{id}/ledger")
  Views.Ledger ledger(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer revision,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    UUID item = ItemUri.parse(id).orElseThrow(() -> Problem.missing(id));
    ItemLine line = board.line(item).orElseThrow(() -> Problem.missing(id));
    int wanted = revision == null ? board.told(item) : revision;
    int most = Given.limit(limit);
    List<LedgerEntry> page = ledger.page(item, wanted, after, most);
    List<Tally> announcements = ledger.tallies(item);
    return new Views.Ledger(
        line.uri(),
        Tally.of(announcements, wanted),
        announcements,
        page.stream().map(Views.Receiver::of).toList(),
        page.size() < most ? null : page.getLast().place());
  }
}
