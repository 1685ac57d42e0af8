package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every way out for mail keeps.
abstract class MailerContract {

  abstract Mailer mailer();

  /// What arrived, oldest first.
  abstract List<MimeMessage> arrived();

  static MimeMessage mail(String messageId, String recipient) {
    return Mime.message(
        new Mail(
            messageId,
            recipient,
            "Größe – Köln",
            Samples.NOON,
            "de",
            Map.of("List-Id", "<newsletter.fakten.example>"),
            Body.of("Größe\r\n.\r\nnach dem Punkt\r\n", "<p>Größe</p>", "\0"),
            ""),
        Samples.SETTINGS.sender());
  }

  private static String id() {
    return "<" + UUID.randomUUID() + "@fakten.example>";
  }

  @Test
  void whatIsAcceptedArrivesAsItWasMade() throws Exception {
    String id = id();

    Outcome outcome = mailer().send(mail(id, "erika@medien.example"), "erika@medien.example");

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    MimeMessage arrived = arrived().getLast();
    assertThat(arrived.getMessageID()).isEqualTo(id);
    assertThat(arrived.getSubject()).isEqualTo("Größe – Köln");
    assertThat(arrived.getHeader("List-Id", null)).isEqualTo("<newsletter.fakten.example>");
    assertThat(MailServer.text(arrived)).contains("Größe").contains("nach dem Punkt");
  }

  @Test
  void severalThreadsMaySendAtOnce() throws Exception {
    List<String> ids = IntStream.range(0, 200).mapToObj(_ -> id()).toList();

    try (var threads = Executors.newFixedThreadPool(4)) {
      ids.forEach(
          id -> threads.submit(() -> mailer().send(mail(id, "a@b.example"), "a@b.example")));
    }

    assertThat(arrived()).extracting(MailServer::messageId).containsAll(ids);
  }

  @Test
  void aSecondOfferIsAcceptedToo() {
    String id = id();
    mailer().send(mail(id, "a@b.example"), "a@b.example");

    Outcome outcome = mailer().send(mail(id, "a@b.example"), "a@b.example");

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(arrived()).extracting(MailServer::messageId).contains(id);
  }
}
