package de.faktenstrom.desk.console;

import de.faktenstrom.desk.console.account.Account;
import de.faktenstrom.desk.console.account.Accounts;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account: the password.
@Controller
final class AccountController {

  private static final int SHORTEST = 12;

  /// bcrypt looks at no more.
  private static final int MOST_BYTES = 72;

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/desk/konto")
  String account(@ModelAttribute(binding = false) Visitor visitor, Model model) {
    boolean has = accounts.find(visitor.login()).map(Account::password).isPresent();
    model.addAttribute("hasPassword", has);
    return "desk/account";
  }

  @PostMapping("/desk/konto")
  String password(
      @ModelAttribute(binding = false) Visitor visitor,
      @RequestParam(defaultValue = "") String old,
      @RequestParam String password,
      @RequestParam String again,
      Model model,
      RedirectAttributes after) {
    Account account = accounts.find(visitor.login()).orElseThrow();
    String problem = problem(account, old, password, again);
    if (problem != null) {
      model.addAttribute("wrongField", problem);
      return account(visitor, model);
    }
    accounts.setPassword(account.login(), password);
    after.addFlashAttribute("done", "password");
    return "redirect:/desk";
  }

  private @Nullable String problem(Account account, String old, String password, String again) {
    if (account.password() != null && !accounts.matches(account, old)) {
      return "old";
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return "short";
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return "long";
    }
    return password.equals(again) ? null : "again";
  }
}
