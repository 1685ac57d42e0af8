package de.faktenstrom.newsletter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything of this module. Wants a `JdbcClient`, a `TransactionTemplate`, an `Outbox`, a
/// `Clock`, a `MeterRegistry` and [NewsletterSettings]; its schema is `newsletter`.
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class NewsletterModule {

  /// A mail server where one is set, otherwise the embedded mailbox.
  @Bean
  Mailer newsletterMailer(NewsletterSettings settings, JdbcClient jdbc) {
    return settings.smtp() == null ? new Mailbox(jdbc) : new SmtpMailer(settings.smtp());
  }
}
