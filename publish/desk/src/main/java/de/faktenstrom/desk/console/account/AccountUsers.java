package de.faktenstrom.desk.console.account;

import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Accounts as the login form asks for them. One without a password is as good as none.
final class AccountUsers implements UserDetailsService {

  private final Accounts accounts;
  private final Clock clock;

  AccountUsers(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    Account account =
        accounts.find(login).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    String encoded = account.password();
    if (encoded == null) {
      throw new UsernameNotFoundException("no password set");
    }
    return account.user(encoded, isOpen(account));
  }

  private boolean isOpen(Account account) {
    return account.lockedUntil() == null || !account.lockedUntil().isAfter(clock.instant());
  }
}
