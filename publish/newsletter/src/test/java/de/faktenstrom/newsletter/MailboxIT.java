package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.testing.Infrastructure;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailboxIT extends MailerContract {

  private static Mailbox mailbox;

  @BeforeAll
  static void open() {
    var database = Infrastructure.database();
    Schema.migrate(database, "newsletter");
    mailbox = new Mailbox(JdbcClient.create(database));
  }

  @Override
  Mailer mailer() {
    return mailbox;
  }

  @Override
  List<MimeMessage> arrived() {
    List<MimeMessage> mails = new ArrayList<>();
    for (Mailbox.Entry entry : mailbox.newest().reversed()) {
      try {
        mails.add(
            new MimeMessage(null, new ByteArrayInputStream(mailbox.raw(entry.id()).orElseThrow())));
      } catch (jakarta.mail.MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
    return mails;
  }

  @Test
  void keepsTheNewestAndLetsGoOfTheOldest() {
    IntStream.range(0, Mailbox.ROOM + 100)
        .forEach(n -> mailbox.send(mail("<" + n + "@full.example>", "a@b.example"), "a@b.example"));

    List<String> ids = arrived().stream().map(MailServer::messageId).toList();

    assertThat(ids)
        .hasSize(Mailbox.ROOM)
        .contains("<599@full.example>")
        .doesNotContain("<9@full.example>");
  }
}
