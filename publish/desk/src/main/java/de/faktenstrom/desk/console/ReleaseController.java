package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.console.ReleaseReader.Read;
import de.faktenstrom.desk.item.Board;
import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.ReleaseWish;
import de.faktenstrom.desk.ledger.Audience;
import de.faktenstrom.desk.ledger.Reach;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The release dialog: where, when, and who will get it.
@Controller
@RequestMapping("/desk/items/{id}/release")
final class ReleaseController {

  private final Desk desk;
  private final Board board;
  private final Concerns concerns;
  private final Audience audience;
  private final Replies replies;
  private final ReleaseReader reader;

  ReleaseController(
      Desk desk,
      Board board,
      Concerns concerns,
      Audience audience,
      Replies replies,
      ReleaseReader reader) {
    this.desk = desk;
    this.board = board;
    this.concerns = concerns;
    this.audience = audience;
    this.replies = replies;
    this.reader = reader;
  }

  @GetMapping
  String dialog(
      @PathVariable String id,
      @ModelAttribute(name = "times", binding = false) WallClock times,
      Model model) {
    ItemView item = replies.item(id);
    return show(item, ReleaseForm.first(item.line(), times), times, model);
  }

  /// What the dialog says while it is filled in.
  @GetMapping("/summary")
  String summary(
      @PathVariable String id,
      ReleaseForm form,
      @ModelAttribute(name = "times", binding = false) WallClock times,
      Model model) {
    show(replies.item(id), form, times, model);
    return "desk/release :: summary";
  }

  @PostMapping
  String release(
      @PathVariable String id,
      ReleaseForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      @ModelAttribute(name = "times", binding = false) WallClock times,
      Model model,
      RedirectAttributes after) {
    Locale language = times.language();
    if (!(reader.read(form) instanceof Read.Clear(ReleaseWish wish))) {
      return show(replies.item(id), form, times, model);
    }
    String problem =
        replies.problem(desk.release(replies.order(id, visitor, form.edition()), wish), language);
    if (problem != null) {
      model.addAttribute("problem", problem);
      ItemView item = replies.item(id);
      return show(item, again(form, item), times, model);
    }
    after.addFlashAttribute("done", form.mode().equals("now") ? "release" : "plan");
    return "redirect:/desk/items/" + id;
  }

  private static ReleaseForm again(ReleaseForm form, ItemView item) {
    return new ReleaseForm(
        form.channels(),
        form.when(),
        form.at(),
        form.zone(),
        form.instant(),
        form.coSigner(),
        item.line().edition());
  }

  private String show(ItemView item, ReleaseForm form, WallClock times, Model model) {
    List<Reach> reach =
        form.chosen().isEmpty() ? List.of() : audience.reach(board.preview(item, form.chosen()));
    Read read = reader.read(form);
    model.addAttribute("item", item);
    model.addAttribute("form", form);
    model.addAttribute(
        "open", concerns.of(item.line().id()).stream().filter(Concern::open).toList());
    model.addAttribute("sentences", concerns.sentences(times.language()));
    model.addAttribute("reach", reach);
    model.addAttribute("wrong", read instanceof Read.Wrong wrong ? wrong : null);
    model.addAttribute("unclear", read instanceof Read.Unclear unclear ? unclear : null);
    model.addAttribute(
        "sentence",
        read instanceof Read.Clear(ReleaseWish wish)
            ? new Forecast(replies, times).sentence(item.line(), wish, reach)
            : null);
    return "desk/release";
  }
}
