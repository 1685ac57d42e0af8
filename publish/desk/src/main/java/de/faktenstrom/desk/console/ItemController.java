package de.faktenstrom.desk.console;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.expert.Register;
import de.faktenstrom.desk.expert.Suggestion;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.ItemUri;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.relation.Relations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// One item: what readers see, where it stands, what can be done.
@Controller
final class ItemController {

  private static final int RECEIVERS = 100;

  private final Board board;
  private final Concerns concerns;
  private final Ledger ledger;
  private final Audit audit;
  private final Relations relations;
  private final Register register;

  ItemController(
      Board board,
      Concerns concerns,
      Ledger ledger,
      Audit audit,
      Relations relations,
      Register register) {
    this.board = board;
    this.concerns = concerns;
    this.ledger = ledger;
    this.audit = audit;
    this.relations = relations;
    this.register = register;
  }

  /// @param v the version to show, absent for the newest
  /// @param old compared with it, absent for no comparison
  @GetMapping("/desk/items/{id}")
  String item(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer v,
      @RequestParam(required = false) @Nullable Integer old,
      @ModelAttribute(name = "times", binding = false) WallClock times,
      Model model) {
    ItemView item = ItemUri.parse(id).flatMap(board::item).orElseThrow(() -> new MissingItem(id));
    model.addAttribute("item", item);
    var shown =
        v == null ? item.current() : Compared.find(item, v).orElseThrow(() -> new MissingItem(id));
    model.addAttribute("shown", shown);
    model.addAttribute(
        "compared", old == null ? null : Compared.of(item, old, shown.version()).orElse(null));
    List<Concern> marks = concerns.of(item.line().id());
    Metadata.show(item, shown, marks, times.language(), model);
    model.addAttribute("possible", Possible.of(item.line().standing(), times.now()));
    model.addAttribute("concerns", marks);
    model.addAttribute("sentences", concerns.sentences(times.language()));
    model.addAttribute("tells", concerns.toldBy(item.line().id()).orElse(null));
    model.addAttribute("history", audit.of(item.line().id()).reversed());
    model.addAttribute("belonging", relations.of(item.line().id()));
    model.addAttribute("suggested", Suggestion.of(shown.content(), register.all()));
    ledger(item, null, "", model);
    return "desk/item";
  }

  @GetMapping("/desk/items/{id}/ledger")
  String ledger(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer revision,
      @RequestParam(defaultValue = "") String after,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    ItemView item = ItemUri.parse(id).flatMap(board::item).orElseThrow(() -> new MissingItem(id));
    model.addAttribute("item", item);
    ledger(item, revision, after, model);
    return htmx == null ? "desk/ledger" : "desk/ledger :: ledger";
  }

  private void ledger(ItemView item, @Nullable Integer revision, String after, Model model) {
    UUID id = item.line().id();
    List<Announced> announced = Announced.of(item, ledger.tallies(id));
    Optional<Announced> shown =
        announced.stream()
            .filter(some -> revision == null ? some.brings() : some.revision() == revision)
            .findFirst();
    var page =
        shown.map(some -> ledger.page(id, some.revision(), after, RECEIVERS)).orElse(List.of());
    model.addAttribute("announced", announced);
    model.addAttribute("told", shown.orElse(null));
    model.addAttribute("receivers", page);
    model.addAttribute("nextReceiver", page.size() < RECEIVERS ? null : page.getLast().place());
  }
}
