package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.net.AddressPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Webhooks for a Spring context that has a `JdbcClient` and `TransactionTemplate` (schema
/// `webhooks` migrated), an `Outbox`, a `Clock`, a `MeterRegistry`, an [AddressPolicy], and
/// [WebhooksSettings].
@Configuration(proxyBeanMethods = false)
public class WebhooksModule {

  @Bean
  SecretBox webhooksSecretBox(WebhooksSettings settings) {
    return SecretBox.of(settings.keyFile());
  }

  @Bean
  Tables webhooksTables(JdbcClient db, TransactionTemplate transaction, SecretBox box) {
    return Tables.of(db, transaction, box);
  }

  @Bean
  Audience webhooksAudience(Tables tables, Outbox outbox, Clock clock) {
    return new Audience(tables.db(), tables.endpoints(), outbox, clock);
  }

  @Bean
  Sending.Outside webhooksOutside(
      AddressPolicy policy, WebhooksSettings settings, Outbox outbox, MeterRegistry meters) {
    return new Sending.Outside(policy, settings.publicUrl(), outbox, meters);
  }

  @Bean
  Sending webhooksSending(Tables tables, Audience audience, Sending.Outside outside, Clock clock) {
    return Sending.of(tables, audience, outside, clock);
  }

  @Bean
  PlanningRoute webhooksPlanningRoute(
      Tables tables, Sending sending, Sending.Outside outside, Clock clock) {
    return new PlanningRoute(
        new Planner(tables, sending.dispatcher(), outside.outbox(), clock, outside.publicUrl()));
  }

  @Bean
  DueRoute webhooksDueRoute(Sending sending) {
    return new DueRoute(sending.dispatcher());
  }

  @Bean
  TidyRoute webhooksTidyRoute(Tables tables, Answers answers, Clock clock) {
    return new TidyRoute(new Tidying(tables.endpoints(), answers, clock));
  }

  @Bean
  Answers webhooksAnswers(Tables tables, SecretBox box, Clock clock) {
    return new Answers(tables, box, clock);
  }

  @Bean
  Partners webhooksPartners(Tables tables, Audience audience, AddressPolicy policy, Clock clock) {
    return new Partners(tables, audience, policy, clock);
  }

  @Bean
  HistoryTable webhooksHistory(Tables tables) {
    return new HistoryTable(tables.db());
  }

  @Bean
  PartnerController webhooksPartnerController(Partners partners, Answers answers) {
    return new PartnerController(partners, answers);
  }

  @Bean
  EndpointController webhooksEndpointController(
      Partners partners, Answers answers, HistoryTable history, Sending sending) {
    return new EndpointController(partners, answers, history, sending);
  }

  @Bean
  DeliveryController webhooksDeliveryController(
      HistoryTable history, Answers answers, Sending sending, Clock clock) {
    return new DeliveryController(history, answers, sending, clock);
  }

  @Bean
  EventsController webhooksEventsController(
      Tables tables, Partners partners, HistoryTable history) {
    return new EventsController(new PartnerTable(tables.db()), partners, history);
  }
}
