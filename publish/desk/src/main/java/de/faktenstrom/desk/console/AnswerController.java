package de.faktenstrom.desk.console;

import de.faktenstrom.desk.console.AnswerReader.Read;
import de.faktenstrom.desk.item.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The answer to what a source leaves unclear about an embargo.
@Controller
final class AnswerController {

  private final Desk desk;
  private final Replies replies;
  private final AnswerReader reader;

  AnswerController(Desk desk, Replies replies, AnswerReader reader) {
    this.desk = desk;
    this.replies = replies;
    this.reader = reader;
  }

  @PostMapping("/desk/items/{id}/embargo-answer")
  String answer(
      @PathVariable String id,
      AnswerForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      @ModelAttribute(name = "times", binding = false) WallClock times,
      RedirectAttributes after) {
    switch (reader.read(form, times.now())) {
      case Read.Unclear unclear -> {
        after.addFlashAttribute("problem", replies.text(unclear.key(), times.language()));
        after.addFlashAttribute("mayMeanToo", unclear.instants());
      }
      case Read.Clear clear -> {
        var order = replies.order(id, visitor, form.edition());
        String problem =
            replies.problem(desk.answerEmbargo(order, clear.embargo()), times.language());
        after.addFlashAttribute(
            problem == null ? "done" : "problem", problem == null ? "answer" : problem);
      }
    }
    return "redirect:/desk/items/" + id;
  }
}
