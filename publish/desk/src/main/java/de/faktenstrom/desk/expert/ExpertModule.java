package de.faktenstrom.desk.expert;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.audit.Audit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The experts' part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class ExpertModule {

  @Bean
  Register deskRegister(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock,
      DeskSettings settings) {
    return new Register(jdbc, transaction, audit, clock, settings.zone());
  }

  @Bean
  LapseRoute deskLapseRoute(Register register) {
    return new LapseRoute(register);
  }
}
