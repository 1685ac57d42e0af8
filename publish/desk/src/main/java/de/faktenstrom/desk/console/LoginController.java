package de.faktenstrom.desk.console;

import de.faktenstrom.desk.console.account.Account;
import de.faktenstrom.desk.console.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// In by password, or once by a link. The link's page only asks, so that a mail scanner that
/// follows it uses nothing up.
@Controller
final class LoginController {

  private final Accounts accounts;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  LoginController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/desk/anmelden")
  String login() {
    return "desk/login";
  }

  @GetMapping("/desk/einmal")
  String once(
      @RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
    boolean valid = accounts.redeemable(token);
    model.addAttribute("valid", valid);
    model.addAttribute("token", token);
    response.setHeader("Referrer-Policy", "no-referrer");
    if (!valid) {
      response.setStatus(HttpStatus.GONE.value());
    }
    return "desk/once";
  }

  @PostMapping("/desk/einmal")
  String redeem(
      @RequestParam String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> account = accounts.redeem(token);
    if (account.isEmpty()) {
      model.addAttribute("valid", false);
      model.addAttribute("token", "");
      response.setStatus(HttpStatus.GONE.value());
      return "desk/once";
    }
    logIn(account.get().user(), request, response);
    return "redirect:/desk/konto?neu";
  }

  /// Into a session with a new id, so that nobody who knew the old one gets in.
  private void logIn(UserDetails user, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    request.getSession(true);
    request.changeSessionId();
    sessions.saveContext(context, request, response);
  }
}
