package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedHttp;
import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Resolving's part of enrich: needs the schema `enrich`, [ResolveSettings] and [AddressPolicy].
@Configuration(proxyBeanMethods = false)
public class ResolveModule {

  @Bean
  Asking.Tables enrichTables(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    return new Asking.Tables(new WorkTable(jdbc), new ItemTable(jdbc), new PaceTable(jdbc));
  }

  @Bean
  Course enrichCourse(ResolveSettings settings) {
    return new Course(settings.registries().keySet());
  }

  @Bean
  Works enrichWorks(Asking.Tables tables, Course course, Clock clock) {
    return new Ledger(tables.works(), tables.items(), course, clock);
  }

  /// Whom to write to stands where the services look for it (Crossref: "polite pool"). For nobody
  /// who asks for just any client: ingest has its own.
  @Bean(defaultCandidate = false)
  GuardedHttp enrichHttp(AddressPolicy policy, ResolveSettings settings) {
    String contact = settings.mailto() == null ? "" : " (mailto:" + settings.mailto() + ")";
    return new GuardedHttp(policy, "Faktenstrom/0.1" + contact);
  }

  @Bean
  Asking enrichAsking(
      Asking.Tables tables,
      Course course,
      Enquiry enquiry,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Asking(tables, enquiry, course, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Enquiry enrichEnquiry(
      @Qualifier("enrichHttp") GuardedHttp enrichHttp, ResolveSettings settings, Clock clock) {
    return new Enquiry(enrichHttp, settings, clock);
  }

  @Bean
  Renewing enrichRenewing(
      Asking.Tables tables,
      Function<ItemIngested, ItemEnriched> enrichment,
      Outbox outbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Renewing(tables, enrichment, outbox, new TransactionTemplate(transactions), clock);
  }

  @Bean
  AskingRoute enrichAskingRoute(ResolveSettings settings, Asking asking) {
    return new AskingRoute(settings.registries().keySet(), asking);
  }

  @Bean
  RenewingRoute enrichRenewingRoute(Renewing renewing) {
    return new RenewingRoute(renewing);
  }
}
