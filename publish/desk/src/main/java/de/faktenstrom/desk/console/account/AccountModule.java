package de.faktenstrom.desk.console.account;

import de.faktenstrom.desk.audit.Audit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts' part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class AccountModule {

  @Bean
  static PasswordEncoder deskPasswordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Accounts deskAccounts(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      PasswordEncoder encoder,
      Audit audit,
      Clock clock) {
    return new Accounts(jdbc, transaction, encoder, audit, clock);
  }

  @Bean
  UserDetailsService deskUsers(Accounts accounts, Clock clock) {
    return new AccountUsers(accounts, clock);
  }

  @Bean
  Patience deskPatience(Accounts accounts) {
    return new Patience(accounts);
  }
}
