package de.faktenstrom.desk.console;

import de.faktenstrom.desk.concern.Concerns;
import de.faktenstrom.desk.concern.Resolution;
import de.faktenstrom.desk.item.ItemUri;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Somebody looked at what changed under an item and is done.
@Controller
final class ConcernController {

  private static final int LONGEST = 5_000;

  private final Concerns concerns;
  private final Replies replies;

  ConcernController(Concerns concerns, Replies replies) {
    this.concerns = concerns;
    this.replies = replies;
  }

  @PostMapping("/desk/items/{id}/resolve")
  String resolve(
      @PathVariable String id,
      @RequestParam long number,
      @RequestParam(defaultValue = "") String note,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      RedirectAttributes after) {
    UUID item = ItemUri.parse(id).orElseThrow(() -> new MissingItem(id));
    String said = note.replace("\0", "").strip();
    String cut = said.substring(0, Math.min(said.length(), LONGEST));
    Resolution resolution =
        concerns.resolve(visitor.actor(), item, number, cut.isEmpty() ? null : cut);
    String problem = problem(resolution, id, language);
    after.addFlashAttribute(
        problem == null ? "done" : "problem", problem == null ? "resolve" : problem);
    return "redirect:/desk/items/" + id;
  }

  private @Nullable String problem(Resolution resolution, String id, Locale language) {
    return switch (resolution) {
      case Resolution.Done _ -> null;
      case Resolution.Already already ->
          replies.text(
              "concern.already", language, Objects.requireNonNull(already.concern().end()).by());
      case Resolution.NotAllowed _ -> replies.text("failed.text.forbidden", language);
      case Resolution.Missing _ -> throw new MissingItem(id);
    };
  }
}
