package de.faktenstrom.desk;

import de.faktenstrom.desk.api.ApiModule;
import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.ConcernModule;
import de.faktenstrom.desk.console.ConsoleModule;
import de.faktenstrom.desk.console.account.AccountModule;
import de.faktenstrom.desk.expert.ExpertModule;
import de.faktenstrom.desk.item.ItemModule;
import de.faktenstrom.desk.ledger.Audience;
import de.faktenstrom.desk.ledger.Ledger;
import de.faktenstrom.desk.ledger.LedgerRoute;
import de.faktenstrom.desk.relation.Relations;
import de.faktenstrom.desk.relation.RelationsRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/// The desk for a Spring context that has `JdbcTemplate`, `TransactionTemplate`, `Outbox`, `Clock`,
/// `MeterRegistry`, [DeskSettings] and the schema `desk` migrated.
@Configuration(proxyBeanMethods = false)
@Import({
  ConcernModule.class,
  ItemModule.class,
  ExpertModule.class,
  ApiModule.class,
  AccountModule.class,
  ConsoleModule.class
})
public class DeskModule {

  @Bean
  Audit deskAudit(JdbcTemplate jdbc) {
    return new Audit(jdbc);
  }

  @Bean
  Audience deskAudience(JdbcTemplate jdbc) {
    return new Audience(jdbc);
  }

  @Bean
  Ledger deskLedger(JdbcTemplate jdbc, Audience audience) {
    return new Ledger(jdbc, audience);
  }

  @Bean
  Relations deskRelations(JdbcTemplate jdbc) {
    return new Relations(jdbc);
  }

  @Bean
  RelationsRoute deskRelationsRoute(Relations relations) {
    return new RelationsRoute(relations);
  }

  @Bean
  LedgerRoute deskLedgerRoute(Ledger ledger) {
    return new LedgerRoute(ledger);
  }
}
