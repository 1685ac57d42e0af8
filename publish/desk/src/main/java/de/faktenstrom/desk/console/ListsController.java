package de.faktenstrom.desk.console;

import static java.util.stream.Collectors.toSet;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.ledger.LedgerEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Deliveries in trouble, the audit, and the pages that the API fills.
@Controller
final class ListsController {

  private static final int ROWS = 100;

  private final Board board;
  private final Ledger ledger;
  private final Audit audit;

  ListsController(Board board, Ledger ledger, Audit audit) {
    this.board = board;
    this.ledger = ledger;
    this.audit = audit;
  }

  @GetMapping("/desk/deliveries")
  String deliveries(
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
    model.addAttribute("troubles", ledger.troubles());
    List<LedgerEntry> entries = ledger.troubled(ROWS);
    model.addAttribute("entries", entries);
    model.addAttribute("names", headlines(entries.stream().map(LedgerEntry::item)));
    return htmx == null ? "desk/deliveries" : "desk/deliveries :: list";
  }

  @GetMapping("/desk/audit")
  String audit(@RequestParam(required = false) @Nullable Long before, Model model) {
    List<AuditEntry> page = audit.page(before, ROWS);
    model.addAttribute("entries", page);
    model.addAttribute(
        "names",
        headlines(page.stream().map(entry -> entry.deed().item()).filter(Objects::nonNull)));
    model.addAttribute("next", page.size() < ROWS ? null : page.getLast().seq());
    return "desk/audit";
  }

  @GetMapping("/desk/audit/chain")
  String chain(
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
    Verified verified = audit.verify();
    model.addAttribute("intact", verified instanceof Verified.Intact intact ? intact : null);
    model.addAttribute("broken", verified instanceof Verified.Broken broken ? broken : null);
    return htmx == null ? "desk/chain" : "desk/chain :: chain";
  }

  /// The page's script fills these from the API.
  @GetMapping({"/desk/sources", "/desk/tables", "/desk/partners", "/desk/dead-letters"})
  String filled(@ModelAttribute("path") String path, Locale language, Model model) {
    model.addAttribute("words", ScriptWords.json(language));
    return switch (path) {
      case "/desk/sources" -> "desk/sources";
      case "/desk/tables" -> "desk/tables";
      case "/desk/partners" -> "desk/partners";
      default -> "desk/dead";
    };
  }

  private Map<UUID, String> headlines(Stream<UUID> items) {
    return board.headlines(items.collect(toSet()));
  }
}
