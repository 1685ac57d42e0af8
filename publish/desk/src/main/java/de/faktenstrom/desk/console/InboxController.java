package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.Page;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.state.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// What needs somebody now, first.
@Controller
final class InboxController {

  private static final int ROWS = 60;

  private final Board board;
  private final Concerns concerns;
  private final Ledger ledger;

  InboxController(Board board, Concerns concerns, Ledger ledger) {
    this.board = board;
    this.concerns = concerns;
    this.ledger = ledger;
  }

  @GetMapping("/desk")
  String inbox(
      @RequestParam(defaultValue = "todo") String tab,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    Map<State, Integer> counts = board.counts();
    Tab chosen = Tab.of(tab);
    model.addAttribute("tab", chosen);
    model.addAttribute("tabs", List.of(Tab.values()));
    model.addAttribute("counts", counts);
    model.addAttribute("q", q.strip());
    model.addAttribute("inReview", counts.get(State.IN_REVIEW));
    model.addAttribute("approved", counts.get(State.APPROVED));
    model.addAttribute("next", board.planned(1));
    model.addAttribute("planned", Tab.PLANNED.count(counts));
    model.addAttribute("troubles", ledger.troubles());
    model.addAttribute("concerned", board.concerned());
    Page<ItemLine> items = items(chosen, q.strip(), after);
    model.addAttribute("items", items);
    model.addAttribute(
        "marks", concerns.gravest(items.entries().stream().map(ItemLine::id).toList()));
    return htmx == null ? "desk/inbox" : "desk/inbox :: board";
  }

  private Page<ItemLine> items(Tab tab, String text, @Nullable String after) {
    if (tab == Tab.CONCERN) {
      return concerned(text, after);
    }
    if (!text.isEmpty()) {
      return new Page<>(board.search(tab.states(), text, ROWS), null);
    }
    if (tab == Tab.PLANNED) {
      return new Page<>(board.planned(ROWS * 4), null);
    }
    try {
      return board.items(tab.states(), after, ROWS);
    } catch (IllegalArgumentException _) {
      return board.items(tab.states(), null, ROWS);
    }
  }

  private Page<ItemLine> concerned(String text, @Nullable String after) {
    try {
      return board.concerned(Tab.CONCERN.states(), text, after, ROWS);
    } catch (IllegalArgumentException _) {
      return board.concerned(Tab.CONCERN.states(), text, null, ROWS);
    }
  }
}
