package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.item.ItemUri;
import de.faktenstrom.desk.item.ItemView;
import de.faktenstrom.desk.item.Judged;
import de.faktenstrom.desk.item.Judging;
import de.faktenstrom.desk.judgement.Verdict;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tags and citations are accepted, refused and added with a click or a key.
@Controller
@RequestMapping("/desk/items/{id}")
final class JudgementController {

  private final Judging judging;
  private final Concerns concerns;
  private final Replies replies;

  JudgementController(Judging judging, Concerns concerns, Replies replies) {
    this.judging = judging;
    this.concerns = concerns;
    this.replies = replies;
  }

  /// @param verdict `accepted`, `refused`, else what was said is taken back
  @PostMapping("/judge")
  String judge(
      @PathVariable String id,
      @RequestParam String kind,
      @RequestParam String key,
      @RequestParam(defaultValue = "") String verdict,
      @ModelAttribute(binding = false) Visitor visitor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Locale language,
      Model model,
      RedirectAttributes after) {
    Judged judged =
        judging.judge(visitor.actor(), uuid(id), kind, key, Verdict.of(verdict).orElse(null));
    return answer(id, problem(judged, id, language), htmx != null, language, model, after);
  }

  /// @param concept as `/api/v1/topics` has it, with the labels of those above it
  @PostMapping("/tags")
  String add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String concept,
      @ModelAttribute(binding = false) Visitor visitor,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Locale language,
      Model model,
      RedirectAttributes after) {
    Judged judged =
        ConceptReader.read(concept)
            .map(topic -> judging.add(visitor.actor(), uuid(id), topic))
            .orElseGet(Judged.Unknown::new);
    return answer(id, problem(judged, id, language), htmx != null, language, model, after);
  }

  /// A piece of the page for its script, else the whole.
  private String answer(
      String id,
      @Nullable String problem,
      boolean piece,
      Locale language,
      Model model,
      RedirectAttributes after) {
    if (!piece) {
      if (problem != null) {
        after.addFlashAttribute("problem", problem);
      }
      return "redirect:/desk/items/" + id;
    }
    ItemView item = replies.item(id);
    model.addAttribute("item", item);
    model.addAttribute("shown", item.current());
    model.addAttribute("judgeProblem", problem);
    model.addAttribute("piece", true);
    Metadata.show(item, item.current(), concerns.of(item.line().id()), language, model);
    return "desk/metadata :: metadata";
  }

  private @Nullable String problem(Judged judged, String id, Locale language) {
    return switch (judged) {
      case Judged.Done _ -> null;
      case Judged.Unknown _ -> replies.text("judge.unknown", language);
      case Judged.NotAllowed _ -> replies.text("failed.text.forbidden", language);
      case Judged.Missing _ -> throw new MissingItem(id);
    };
  }

  private static UUID uuid(String id) {
    return ItemUri.parse(id).orElseThrow(() -> new MissingItem(id));
  }
}
