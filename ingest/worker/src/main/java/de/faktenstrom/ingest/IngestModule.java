package de.faktenstrom.ingest;

import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.net.GuardedHttp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Ingest as one piece. Needs `JdbcClient`, `TransactionTemplate`, `Outbox`, `Clock`,
/// `MeterRegistry`, [AddressPolicy], [IngestSettings], [TableAccounts] and [MailAccounts], and the
/// schema `ingest`.
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = IngestModule.class)
public class IngestModule {

  private static final String VERSION = "0.1";

  @Bean
  GuardedHttp ingestHttp(AddressPolicy policy, IngestSettings settings) {
    return new GuardedHttp(
        policy,
        "Faktenstrom/%s (+%s; %s)".formatted(VERSION, settings.publicUrl(), settings.contact()));
  }
}
