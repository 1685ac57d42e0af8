package de.faktenstrom.desk.concern;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.audit.Audit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Concerns' part of [de.faktenstrom.desk.DeskModule].
@Configuration(proxyBeanMethods = false)
public class ConcernModule {

  @Bean
  Marking deskMarking(JdbcTemplate jdbc, DeskSettings settings) {
    return new Marking(jdbc, settings.zone());
  }

  @Bean
  Concerns deskConcerns(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Audit audit,
      DeskSettings settings,
      Clock clock) {
    return new Concerns(jdbc, transaction, audit, clock, settings.zone());
  }

  @Bean
  Signals deskSignals(Marking marking, Audit audit, Clock clock) {
    return new Signals(marking, audit, clock);
  }

  @Bean
  ConcernRoute deskConcernRoute(Signals signals) {
    return new ConcernRoute(signals);
  }
}
