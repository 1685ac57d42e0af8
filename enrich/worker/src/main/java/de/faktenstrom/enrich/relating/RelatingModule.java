package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.EnrichSettings;
import de.faktenstrom.eventlog.Outbox;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/// Relating's part of [de.faktenstrom.enrich.EnrichModule]. Its schema is `enrich`.
@Configuration(proxyBeanMethods = false)
public class RelatingModule {

  /// With a connection's template of its own, which reads many rows bit by bit.
  @Bean
  Relating enrichRelating(DataSource database, EnrichSettings settings, Outbox outbox) {
    return new Relating(
        new ProfileTable(new JdbcTemplate(database)), new Indexes(settings.indexes()), outbox);
  }

  @Bean
  RelatingRoute enrichRelatingRoute(Relating relating) {
    return new RelatingRoute(relating);
  }
}
