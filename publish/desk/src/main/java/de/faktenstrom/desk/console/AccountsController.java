package de.faktenstrom.desk.console;

import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.console.account.Accounts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Everybody's accounts, for admins.
@Controller
@RequestMapping("/desk/accounts")
final class AccountsController {

  private final Accounts accounts;

  AccountsController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  String list(@ModelAttribute(binding = false) Visitor visitor, Model model) {
    admin(visitor);
    model.addAttribute("accounts", accounts.all());
    return "desk/accounts";
  }

  @PostMapping
  String create(
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable List<String> roles,
      @ModelAttribute(binding = false) Visitor visitor,
      Model model,
      RedirectAttributes after) {
    admin(visitor);
    Optional<String> link = create(login.strip(), name.strip(), roles(roles), visitor.login());
    if (link.isEmpty()) {
      model.addAttribute("wrongLogin", true);
      model.addAttribute("login", login);
      model.addAttribute("name", name);
      model.addAttribute("chosen", roles == null ? List.of() : roles);
      return list(visitor, model);
    }
    return shown(login.strip(), link.get(), after);
  }

  private Optional<String> create(String login, String name, Set<Role> roles, String by) {
    try {
      return accounts.create(login, name, roles, by);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @PostMapping("/reset")
  String reset(
      @RequestParam String login,
      @ModelAttribute(binding = false) Visitor visitor,
      RedirectAttributes after) {
    admin(visitor);
    String link = accounts.reset(login, visitor.login()).orElseThrow(() -> new MissingItem(login));
    return shown(login, link, after);
  }

  @PostMapping("/disable")
  String disable(
      @RequestParam String login,
      @RequestParam boolean disabled,
      @ModelAttribute(binding = false) Visitor visitor) {
    admin(visitor);
    accounts.disable(login, disabled, visitor.login());
    return "redirect:/desk/accounts";
  }

  private static String shown(String login, String link, RedirectAttributes after) {
    after.addFlashAttribute("link", link);
    after.addFlashAttribute("linkFor", login);
    return "redirect:/desk/accounts";
  }

  private static Set<Role> roles(@Nullable List<String> slugs) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> given = slugs == null ? List.of() : slugs;
    Arrays.stream(Role.values())
        .filter(role -> given.contains(role.name().toLowerCase(Locale.ROOT)))
        .forEach(roles::add);
    return roles.isEmpty() ? EnumSet.of(Role.READER) : roles;
  }

  private static void admin(Visitor visitor) {
    if (!visitor.admin()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
