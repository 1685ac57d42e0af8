package de.faktenstrom.desk.console.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/// Counts wrong passwords.
final class Patience {

  private final Accounts accounts;

  Patience(Accounts accounts) {
    this.accounts = accounts;
  }

  @EventListener
  void wrong(AuthenticationFailureBadCredentialsEvent event) {
    accounts.failed(event.getAuthentication().getName());
  }

  @EventListener
  void right(AuthenticationSuccessEvent event) {
    accounts.succeeded(event.getAuthentication().getName());
  }
}
