package de.faktenstrom.desk.console;

import de.faktenstrom.desk.expert.Consent;
import de.faktenstrom.desk.expert.Expert;
import de.faktenstrom.desk.expert.Known;
import de.faktenstrom.desk.expert.Register;
import de.faktenstrom.desk.expert.Way;
import de.faktenstrom.enrich.events.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// The register of experts, for those who may edit. A contact is shown when asked for and on no
/// other page; forms that hold one are never shown again.
@Controller
@RequestMapping("/desk/experts")
final class ExpertsController {

  private static final String AGAIN = "redirect:/desk/experts/";

  private final Register register;
  private final Replies replies;

  ExpertsController(Register register, Replies replies) {
    this.register = register;
    this.replies = replies;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    String sought = q.strip().toLowerCase(Locale.ROOT);
    model.addAttribute("q", q);
    model.addAttribute(
        "experts",
        register.all().stream().filter(known -> matches(known.expert(), sought)).toList());
    return "desk/experts";
  }

  private static boolean matches(Expert expert, String sought) {
    Stream<String> labels =
        expert.topics().stream()
            .flatMap(topic -> Stream.of(topic.labels().de(), topic.labels().en()));
    return Stream.concat(Stream.of(expert.name(), expert.affiliation()), labels)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
  }

  @GetMapping("/new")
  String empty(Model model) {
    return page(null, ExpertForm.EMPTY, model);
  }

  @GetMapping("/{id}")
  String expert(@PathVariable String id, Model model) {
    Known known = known(id);
    return page(known, ExpertForm.of(known.expert()), model);
  }

  private String page(@Nullable Known known, ExpertForm form, Model model) {
    model.addAttribute("known", known);
    model.addAttribute("form", form);
    model.addAttribute("ways", Way.values());
    model.addAttribute("today", register.today());
    model.addAttribute("latest", register.today().plusMonths(Consent.MONTHS));
    return "desk/expert";
  }

  /// @param id absent for a new one
  @PostMapping({"", "/{id}"})
  String save(
      @PathVariable(required = false) @Nullable String id,
      ExpertForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      Model model,
      RedirectAttributes after) {
    Known known = id == null ? null : known(id);
    UUID key = known == null ? UUID.randomUUID() : known.expert().id();
    List<Topic> topics = known == null ? List.of() : known.expert().topics();
    return switch (form.read(key, topics, register.today(), visitor.login())) {
      case ExpertForm.Read.Wrong wrong -> wrong(wrong, known, form, model);
      case ExpertForm.Read.Clear clear -> {
        if (!register.save(clear.expert(), visitor.login())) {
          yield wrong(
              new ExpertForm.Read.Wrong("orcid", "experts.wrong.taken"), known, form, model);
        }
        after.addFlashAttribute("done", "expert");
        yield AGAIN + key;
      }
    };
  }

  private String wrong(
      ExpertForm.Read.Wrong wrong, @Nullable Known known, ExpertForm form, Model model) {
    model.addAttribute("wrong", wrong);
    return page(known, form, model);
  }

  /// @param concept as `/api/v1/topics` has it, with the labels of those above it
  @PostMapping("/{id}/topics")
  String add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String concept,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      RedirectAttributes after) {
    Optional<Topic> read = ConceptReader.read(concept);
    if (read.isEmpty()) {
      after.addFlashAttribute("problem", replies.text("judge.unknown", language));
      return AGAIN + id;
    }
    Topic added = read.get();
    return topics(
        id, visitor, Stream.concat(others(known(id).expert(), added.slug()), Stream.of(added)));
  }

  @PostMapping("/{id}/topics/remove")
  String remove(
      @PathVariable String id,
      @RequestParam String slug,
      @ModelAttribute(binding = false) Visitor visitor) {
    return topics(id, visitor, others(known(id).expert(), slug));
  }

  private static Stream<Topic> others(Expert expert, String slug) {
    return expert.topics().stream().filter(topic -> !topic.slug().equals(slug));
  }

  private String topics(String id, Visitor visitor, Stream<Topic> topics) {
    register.save(known(id).expert().with(topics.toList()), visitor.login());
    return AGAIN + id;
  }

  @PostMapping("/{id}/consents")
  String consent(
      @PathVariable String id,
      ConsentForm form,
      @ModelAttribute(binding = false) Visitor visitor,
      Locale language,
      RedirectAttributes after) {
    UUID key = known(id).expert().id();
    switch (form.read(register.today())) {
      case ConsentForm.Read.Wrong wrong ->
          after.addFlashAttribute("problem", replies.text(wrong.key(), language));
      case ConsentForm.Read.Clear clear -> {
        register.consent(key, clear.consent(), clear.contact(), visitor.login());
        after.addFlashAttribute("done", "consent");
      }
    }
    return AGAIN + id;
  }

  @PostMapping("/{id}/consents/withdraw")
  String withdraw(
      @PathVariable String id,
      @RequestParam String way,
      @ModelAttribute(binding = false) Visitor visitor,
      RedirectAttributes after) {
    register.withdraw(known(id).expert().id(), way(way), visitor.login());
    after.addFlashAttribute("done", "consentWithdrawn");
    return AGAIN + id;
  }

  /// Not a link: each look is written down.
  @PostMapping("/{id}/contact")
  String contact(
      @PathVariable String id,
      @RequestParam String way,
      @ModelAttribute(binding = false) Visitor visitor,
      Model model) {
    Known known = known(id);
    Way by = way(way);
    model.addAttribute(
        "contact", register.contact(known.expert().id(), by, visitor.login()).orElse(null));
    model.addAttribute("contactWay", by);
    return page(known, ExpertForm.of(known.expert()), model);
  }

  @PostMapping("/{id}/remove")
  String forget(
      @PathVariable String id,
      @ModelAttribute(binding = false) Visitor visitor,
      RedirectAttributes after) {
    register.remove(known(id).expert().id(), visitor.login());
    after.addFlashAttribute("done", "expertRemoved");
    return "redirect:/desk/experts";
  }

  private Known known(String id) {
    try {
      return register.find(UUID.fromString(id)).orElseThrow(() -> new MissingItem(id));
    } catch (IllegalArgumentException _) {
      throw new MissingItem(id);
    }
  }

  private static Way way(String slug) {
    return Way.of(slug).orElseThrow(() -> new MissingItem(slug));
  }
}
