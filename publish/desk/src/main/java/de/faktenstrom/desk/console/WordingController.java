package de.faktenstrom.desk.console;

import de.faktenstrom.desk.item.Desk;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Order;
import de.faktenstrom.desk.item.Reply;
import de.faktenstrom.desk.item.VersionView;
import de.faktenstrom.desk.item.Wording;
import java.util.ArrayList;
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

/// New versions made at the desk: a draft, an update of what is out, or a correction.
@Controller
@RequestMapping("/desk/items/{id}")
final class WordingController {

  private static final int SHORT = 300;

  private final Desk desk;
  private final Replies replies;

  WordingController(Desk desk, Replies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  @GetMapping({"/edit", "/update", "/correct"})
  String form(@PathVariable String id, @ModelAttribute("path") String path, Model model) {
    ItemView item = replies.item(id);
    String verb = verb(path);
    var form = WordingForm.of(base(item, verb), item.line().edition());
    return show(item, verb, form, model);
  }

  @PostMapping({"/edit", "/update", "/correct"})
  String send(
      @PathVariable String id,
      WordingForm form,
      @ModelAttribute("path") String path,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      Model model,
      RedirectAttributes after) {
    ItemView item = replies.item(id);
    String verb = verb(path);
    Wording wording = form.wording(base(item, verb));
    List<String> wrong = wrong(verb, form, wording);
    model.addAttribute("wrongs", wrong);
    if (!wrong.isEmpty()) {
      return show(item, verb, form, model);
    }
    Order order = replies.order(id, visitor, form.edition());
    Reply reply = carryOut(verb, order, wording, form);
    boolean stale = reply instanceof Reply.Stale;
    String problem =
        stale ? replies.text("problem.staleWording", language) : replies.problem(reply, language);
    if (problem != null) {
      model.addAttribute("problem", problem);
      model.addAttribute("stale", stale);
      return show(item, verb, form.at(item.line().edition()), model);
    }
    after.addFlashAttribute("done", verb);
    return "redirect:/desk/items/" + id;
  }

  private Reply carryOut(String verb, Order order, Wording wording, WordingForm form) {
    return switch (verb) {
      case "correct" -> desk.correct(order, wording, form.notes());
      case "update" -> desk.update(order, wording);
      default -> desk.edit(order, wording);
    };
  }

  /// Keys of the fields that are against it.
  private static List<String> wrong(String verb, WordingForm form, Wording wording) {
    List<String> wrong = new ArrayList<>();
    if (WordingForm.blank(form.headline())) {
      wrong.add("headline");
    } else if (wording.headline() == null && wording.teaser() == null && wording.body() == null) {
      wrong.add("nothing");
    }
    if (verb.equals("correct")) {
      if (WordingForm.blank(form.noteShort()) || form.notes().noteShort().length() > SHORT) {
        wrong.add("noteShort");
      }
      if (WordingForm.blank(form.noteReaders())) {
        wrong.add("noteReaders");
      }
    }
    return wrong;
  }

  /// What is corrected is what is out, not what waits behind it.
  private static VersionView base(ItemView item, String verb) {
    boolean out = item.line().standing().out() && !verb.equals("edit");
    return out
        ? Compared.find(item, item.line().standing().released()).orElseGet(item::current)
        : item.current();
  }

  private static String show(ItemView item, String verb, WordingForm form, Model model) {
    model.addAttribute("item", item);
    model.addAttribute("verb", verb);
    model.addAttribute("form", form);
    return "desk/wording";
  }

  private static String verb(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
