package de.faktenstrom.app;

import de.faktenstrom.demo.DemoSettings;
import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.enrich.EnrichSettings;
import de.faktenstrom.enrich.resolve.ResolveSettings;
import de.faktenstrom.feeds.FeedsSettings;
import de.faktenstrom.ingest.IngestSettings;
import de.faktenstrom.ingest.MailAccounts;
import de.faktenstrom.ingest.TableAccounts;
import de.faktenstrom.net.AddressPolicy;
import de.faktenstrom.newsletter.NewsletterSettings;
import de.faktenstrom.webhooks.WebhooksSettings;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertyResolver;

/// What each module wants to know, from what was set for the whole program.
@Configuration(proxyBeanMethods = false)
class ModuleSettings {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final String CONTACT = "redaktion@faktenstrom.example";
  private static final String IMPRINT =
      "Faktenstrom, Musterstraße 1, 12345 Musterstadt, " + CONTACT;

  @Bean
  DeskSettings deskSettings(ProgramSettings settings) {
    return new DeskSettings(publicUrl(settings), ZONE);
  }

  @Bean
  EnrichSettings enrichSettings(Home home) {
    return new EnrichSettings(home.file("related"), new Environment(System.getenv()).model());
  }

  @Bean
  FeedsSettings feedsSettings(ProgramSettings settings) {
    return new FeedsSettings(
        publicUrl(settings),
        "Faktenstrom",
        "Zahlen, Daten und Forschung zu Migration und Integration",
        CONTACT,
        IMPRINT);
  }

  @Bean
  DemoSettings demoSettings(ProgramSettings settings, AdminToken token, Home home) {
    return new DemoSettings(
        URI.create("http://127.0.0.1:" + settings.port()),
        token.text(),
        home.secret("demo-partner"));
  }

  @Bean
  AddressPolicy addressPolicy(ProgramSettings settings) {
    return AddressPolicy.opening(settings.allowTargets());
  }

  @Bean
  IngestSettings ingestSettings(ProgramSettings settings, Home home) {
    return new IngestSettings(publicUrl(settings), CONTACT, home.watched());
  }

  /// Straight from the environment: what nobody else needs to hold.
  @Bean
  TableAccounts tableAccounts() {
    return new Environment(System.getenv()).tableAccounts();
  }

  /// From a system property too, for what runs the program inside its own process.
  @Bean
  ResolveSettings resolveSettings(ProgramSettings settings, PropertyResolver properties) {
    String usual = settings.demo() ? "off" : "";
    return Environment.registries(properties.getProperty("FAKTENSTROM_REGISTRIES", usual), CONTACT);
  }

  @Bean
  MailAccounts mailAccounts() {
    return new Environment(System.getenv()).mailAccounts();
  }

  @Bean
  NewsletterSettings newsletterSettings(ProgramSettings settings, Secrets secrets) {
    return new NewsletterSettings(
        publicUrl(settings),
        settings.smtp(),
        "Faktenstrom <newsletter@faktenstrom.example>",
        IMPRINT,
        secrets.newsletter(),
        ZONE,
        LocalTime.of(7, 0),
        settings.demo() ? 1_000 : 10);
  }

  @Bean
  WebhooksSettings webhooksSettings(ProgramSettings settings, Secrets secrets) {
    return new WebhooksSettings(publicUrl(settings), secrets.webhooks());
  }

  private static URI publicUrl(ProgramSettings settings) {
    String text = settings.publicUrl().toString();
    return text.endsWith("/")
        ? URI.create(text.substring(0, text.length() - 1))
        : settings.publicUrl();
  }
}
