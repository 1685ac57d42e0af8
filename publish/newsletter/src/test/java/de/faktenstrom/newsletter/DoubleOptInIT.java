package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Filter;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoubleOptInIT {

  private static final Pattern TOKEN = Pattern.compile("bestaetigen\\?token=([\\w-]+)");

  private MailServer server;
  private NewsletterUnderTest newsletter;

  @BeforeEach
  void open() {
    server = new MailServer();
    newsletter = new NewsletterUnderTest(Samples.settings(server.address()));
    newsletter.work();
  }

  @AfterEach
  void close() {
    newsletter.close();
    server.close();
  }

  private boolean ask(String address, Rhythm rhythm, Filter filter) {
    return newsletter
        .bean(SignUp.class)
        .ask(
            new SignUp.Request(
                EmailAddress.of(address).orElseThrow(), filter, rhythm, "de", "203.0.113.7"));
  }

  private String token() {
    return token(server.last());
  }

  private static String token(MimeMessage mail) {
    Matcher found = TOKEN.matcher(MailServer.text(mail));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Subscriptions.Confirmed confirm(String token) {
    return newsletter.bean(Subscriptions.class).confirm(token, "203.0.113.8");
  }

  @Test
  void nothingButTheConfirmationIsSentBeforeTheClick() throws Exception {
    ask("erika@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(Samples.uri(), "Zahlen", newsletter.clock.instant()));

    newsletter.work();

    assertThat(server.count()).isEqualTo(1);
    assertThat(server.last().getSubject())
        .isEqualTo("Bitte bestätigen: Newsletter von Faktenstrom");
    assertThat(server.last().getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(server.last().getHeader("List-Unsubscribe", null)).isNull();
    assertThat(MailServer.text(server.last()))
        .contains("sofort, alle Beiträge")
        .contains("Musterweg 1");
  }

  @Test
  void theClickCompletesTheProof() {
    ask("Erika@Medien.example", Rhythm.DAILY, Samples.topics("asyl"));
    newsletter.send();
    newsletter.clock.advance(Duration.ofHours(1));

    Subscriptions.Confirmed outcome = confirm(token());

    assertThat(outcome).isEqualTo(Subscriptions.Confirmed.DONE);
    Map<String, Object> proof =
        newsletter.jdbc.sql("select * from newsletter.subscription").query().singleRow();
    assertThat(proof)
        .containsEntry("state", "confirmed")
        .containsEntry("text_version", Consent.VERSION)
        .containsEntry("requested_ip", "203.0.113.7")
        .containsEntry("confirmed_ip", "203.0.113.8");
    assertThat(((java.sql.Timestamp) proof.get("requested")).toInstant()).isEqualTo(Samples.NOON);
    assertThat(((java.sql.Timestamp) proof.get("confirmed")).toInstant())
        .isEqualTo(Samples.NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void theTokenIsNotInTheDatabase() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();

    String dump =
        newsletter
            .jdbc
            .sql("select string_agg(c::text, ' ') from newsletter.confirmation c")
            .query(String.class)
            .single();

    assertThat(dump).doesNotContain(token());
  }

  @Test
  void anExpiredLinkAsksForANewRequest() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();
    newsletter.clock.advance(Duration.ofHours(72));

    assertThat(newsletter.bean(Subscriptions.class).look(token()))
        .isEqualTo(Subscriptions.Confirmed.EXPIRED);
    assertThat(confirm(token())).isEqualTo(Subscriptions.Confirmed.EXPIRED);
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isZero();
  }

  @Test
  void aLinkWorksOnce() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();
    String token = token();
    confirm(token);
    newsletter
        .bean(Subscriptions.class)
        .end(EmailAddress.of("erika@medien.example").orElseThrow(), "link");

    assertThat(confirm(token)).isEqualTo(Subscriptions.Confirmed.EXPIRED);
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isZero();
  }

  @Test
  void lookingAtTheLinkConfirmsNothing() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();

    assertThat(newsletter.bean(Subscriptions.class).look(token()))
        .isEqualTo(Subscriptions.Confirmed.DONE);
    assertThat(newsletter.count("subscription where state = 'pending'")).isEqualTo(1);
  }

  @Test
  void anAddressGetsOneConfirmationInTenMinutesWhoeverAsks() {
    for (int i = 0; i < 20; i++) {
      ask("opfer@medien.example", Rhythm.DAILY, Samples.topics("thema-" + i));
      newsletter.send();
    }

    assertThat(server.count()).isEqualTo(1);
    newsletter.clock.advance(Duration.ofMinutes(10));
    newsletter.send();
    assertThat(server.count()).isEqualTo(2);
  }

  @Test
  void whoHasConfirmedNeedNotWaitForASecondWish() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();
    String first = token();
    ask("erika@medien.example", Rhythm.AT_ONCE, Samples.topics("asyl"));
    newsletter.send();
    assertThat(server.count()).isEqualTo(1);

    confirm(first);
    newsletter.send();
    confirm(token());

    assertThat(newsletter.count("subscription where state = 'confirmed'")).isEqualTo(2);
  }

  @Test
  void twoWishesBeforeTheMailLeavesAreOneMail() {
    ask("erika@medien.example", Rhythm.DAILY, Samples.topics("asyl"));
    ask("erika@medien.example", Rhythm.WEEKLY, Samples.topics("schule"));
    newsletter.send();

    confirm(token());

    assertThat(server.count()).isEqualTo(1);
    assertThat(MailServer.text(server.last()))
        .contains("täglich, Themen: asyl")
        .contains("wöchentlich, Themen: schule");
    assertThat(newsletter.count("subscription where state = 'confirmed'")).isEqualTo(2);
  }

  @Test
  void aDeletedPersonLeavesAKeyedHashAndGetsNoMailEver() {
    EmailAddress erika = EmailAddress.of("erika@medien.example").orElseThrow();
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();
    confirm(token());

    newsletter.bean(Subscriptions.class).erase(erika);
    ask("ERIKA@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();

    assertThat(server.count()).isEqualTo(1);
    for (String table :
        java.util.List.of("subscriber", "subscription", "confirmation", "mailing")) {
      assertThat(newsletter.count(table)).as(table).isZero();
    }
    assertThat(newsletter.count("suppression")).isEqualTo(1);
  }

  @Test
  void aNetworkAddressCannotSignUpAHundredThousand() {
    for (int i = 0; i < 10_000; i++) {
      newsletter
          .jdbc
          .sql("insert into newsletter.sign_up values (?, ?::timestamptz)")
          .params(
              newsletter.bean(Keys.class).ofIp("203.0.113.7"),
              newsletter.clock.instant().toString())
          .update();
    }

    assertThat(ask("erika@medien.example", Rhythm.DAILY, Filter.ALL)).isFalse();
    newsletter.clock.advance(Duration.ofMinutes(61));
    assertThat(ask("erika@medien.example", Rhythm.DAILY, Filter.ALL)).isTrue();
  }

  @Test
  void housekeepingForgetsWhoNeverConfirmed() {
    ask("erika@medien.example", Rhythm.DAILY, Filter.ALL);
    newsletter.send();
    newsletter.clock.advance(Duration.ofDays(5));

    newsletter.bean(Housekeeping.class).tidy();

    assertThat(newsletter.count("subscriber")).isZero();
    assertThat(newsletter.count("sign_up")).isZero();
  }
}
