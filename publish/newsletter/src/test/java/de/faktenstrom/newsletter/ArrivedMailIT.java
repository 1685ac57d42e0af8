package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.publish.events.Filter;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a mail looks like when it arrives.
class ArrivedMailIT {

  private MailServer server;
  private NewsletterUnderTest newsletter;
  private final String uri = Samples.uri();

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

  @Test
  void noTextFromOutsideBecomesAHeader() throws Exception {
    newsletter.subscribe("erika@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(
        Samples.released(
            uri,
            "Zahlen\r\nBcc: boese@fremd.example\r\n\r\n<script>alert(1)</script>",
            newsletter.clock.instant()));

    newsletter.work();

    MimeMessage mail = server.last();
    assertThat(server.count()).isEqualTo(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).startsWith("Zahlen Bcc: boese@fremd.example");
    String html =
        String.valueOf(
            ((jakarta.mail.internet.MimeMultipart) mail.getContent()).getBodyPart(1).getContent());
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").doesNotContain("<img");
  }

  @Test
  void theMailHasTheHeadersAndLinksOfOneClick() throws Exception {
    UUID reader = newsletter.subscribe("erika@medien.example", Rhythm.AT_ONCE, Filter.ALL);
    newsletter.announce(Samples.released(uri, "Zahlen", newsletter.clock.instant()));

    newsletter.work();

    String token = newsletter.bean(Keys.class).unsubscribeToken(reader);
    MimeMessage mail = server.last();
    assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
        .isEqualTo(
            "<https://fakten.example/newsletter/abmelden?token="
                + token
                + ">, <mailto:newsletter@fakten.example?subject=unsubscribe%20"
                + token
                + ">");
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Id", null)).isEqualTo("<newsletter.fakten.example>");
    assertThat(MailServer.text(mail))
        .contains("https://fakten.example/newsletter/abmelden?token=" + token);
  }
}
