package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.Reply;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Steps that need a click or a reason.
@Controller
@RequestMapping("/desk/items/{id}")
final class StepsController {

  private final Desk desk;
  private final Replies replies;

  StepsController(Desk desk, Replies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  @PostMapping({"/submit", "/approve", "/hold"})
  String step(
      @PathVariable String id,
      @RequestParam Long edition,
      @ModelAttribute("path") String path,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      RedirectAttributes after) {
    Order order = replies.order(id, visitor, edition);
    String verb = path.substring(path.lastIndexOf('/') + 1);
    Reply reply =
        switch (verb) {
          case "submit" -> desk.submit(order);
          case "approve" -> desk.approve(order);
          default -> desk.hold(order);
        };
    String problem = replies.problem(reply, language);
    after.addFlashAttribute(problem == null ? "done" : "problem", problem == null ? verb : problem);
    return "redirect:/desk/items/" + id;
  }

  @GetMapping("/reject")
  String reject(@PathVariable String id, Model model) {
    model.addAttribute("item", replies.item(id));
    return "desk/reject";
  }

  @PostMapping("/reject")
  String reject(
      @PathVariable String id,
      ReasonForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      Model model,
      RedirectAttributes after) {
    String problem = form.reasonText().isEmpty() ? "" : null;
    if (problem == null) {
      Reply reply = desk.reject(replies.order(id, visitor, form.edition()), form.reasonText());
      problem = replies.problem(reply, language);
    }
    return answer(new Sent(id, "reject", problem), form, model, after);
  }

  @GetMapping("/withdraw")
  String withdraw(@PathVariable String id, Model model) {
    model.addAttribute("item", replies.item(id));
    return "desk/withdraw";
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable String id,
      ReasonForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      Model model,
      RedirectAttributes after) {
    boolean meant = form.confirmed(replies.text("withdraw.word", language));
    boolean whole = meant && !form.reasonText().isEmpty() && !form.noteText().isEmpty();
    model.addAttribute("unconfirmed", !meant);
    String problem = whole ? null : "";
    if (whole) {
      Order order = replies.order(id, visitor, form.edition());
      problem = replies.problem(desk.withdraw(order, form.reasonText(), form.noteText()), language);
    }
    return answer(new Sent(id, "withdraw", problem), form, model, after);
  }

  /// @param problem absent where it is done, empty where the fields say it
  private record Sent(String id, String verb, @Nullable String problem) {}

  private String answer(Sent sent, ReasonForm form, Model model, RedirectAttributes after) {
    if (sent.problem() == null) {
      after.addFlashAttribute("done", sent.verb());
      return "redirect:/desk/items/" + sent.id();
    }
    model.addAttribute("item", replies.item(sent.id()));
    model.addAttribute("problem", sent.problem());
    model.addAttribute("form", form);
    return "desk/" + sent.verb();
  }

  /// What is typed to reject or withdraw.
  record ReasonForm(
      @Nullable String reason,
      @Nullable String noteReaders,
      @Nullable String confirmation,
      @Nullable Long edition) {

    public String reasonText() {
      return reason == null ? "" : reason.strip();
    }

    public String noteText() {
      return noteReaders == null ? "" : noteReaders.strip();
    }

    boolean confirmed(String word) {
      return confirmation != null && confirmation.strip().equalsIgnoreCase(word);
    }
  }
}
