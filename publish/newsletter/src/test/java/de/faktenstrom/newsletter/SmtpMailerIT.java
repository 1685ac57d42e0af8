package de.faktenstrom.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SmtpMailerIT extends MailerContract {

  private static MailServer server;
  private static SmtpMailer mailer;

  @BeforeAll
  static void open() {
    server = new MailServer();
    mailer = new SmtpMailer(server.address());
  }

  @AfterAll
  static void close() {
    mailer.close();
    server.close();
  }

  @Override
  Mailer mailer() {
    return mailer;
  }

  @Override
  List<MimeMessage> arrived() {
    return server.mails();
  }

  private static Outcome answerOf(String... rules) {
    try (var scripted = new ScriptedSmtp(rules);
        var to = new SmtpMailer(scripted.address())) {
      return to.send(mail("<1@x.example>", "a@b.example"), "a@b.example");
    }
  }

  @Test
  void anUnknownMailboxIsRefusedForGood() {
    assertThat(answerOf("RCPT=550 5.1.1 <a@b.example>: no such user"))
        .isEqualTo(new Outcome.Refused("550 5.1.1 <…>: no such user", true));
  }

  @Test
  void aFullMailboxIsDeferred() {
    assertThat(answerOf("RCPT=452 4.2.2 full")).isEqualTo(new Outcome.Deferred("452 4.2.2 full"));
  }

  @Test
  void aRefusedTextIsNotTheReadersFault() {
    assertThat(answerOf("END=554 5.7.1 spam"))
        .isEqualTo(new Outcome.Refused("554 5.7.1 spam", false));
  }

  @Test
  void aTextDeferredAfterItWasSentIsTriedAgain() {
    assertThat(answerOf("END=451 4.3.0 later")).isEqualTo(new Outcome.Deferred("451 4.3.0 later"));
  }

  @Test
  void aRefusedSenderIsOurTroubleNotTheReaders() {
    assertThat(answerOf("MAIL=550 5.7.1 not you")).isInstanceOf(Outcome.Deferred.class);
  }

  @Test
  void aConnectionThatBreaksSaysNothingOfTheMail() {
    assertThat(answerOf("DATA=close")).isInstanceOf(Outcome.Unreachable.class);
    assertThat(answerOf("END=close")).isInstanceOf(Outcome.Unreachable.class);
    assertThat(answerOf("MAIL=421 4.3.2 closing")).isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void noServerIsUnreachable() {
    try (var to = new SmtpMailer(URI.create("smtp://127.0.0.1:1"))) {
      assertThat(to.send(mail("<1@x.example>", "a@b.example"), "a@b.example"))
          .isInstanceOf(Outcome.Unreachable.class);
    }
  }

  @Test
  void theLoginStandsInTheAddressWithItsSignsEscaped() {
    server.admit("office", "p+ss: wörd");

    assertThat(loggedIn("office:p+ss%3A%20w%C3%B6rd")).isEqualTo(new Outcome.Accepted());
  }

  @Test
  void aWrongPasswordLosesNoMailAndIsNotRepeated() {
    server.admit("office", "right");

    assertThat(loggedIn("office:wrong"))
        .isInstanceOfSatisfying(
            Outcome.Unreachable.class,
            outcome -> assertThat(outcome.detail()).contains("535").doesNotContain("wrong"));
  }

  private static Outcome loggedIn(String login) {
    URI address = URI.create("smtp://" + login + "@127.0.0.1:" + server.address().getPort());
    try (var to = new SmtpMailer(address)) {
      return to.send(mail("<login@x.example>", "a@b.example"), "a@b.example");
    }
  }

  @Test
  void afterABrokenConnectionTheNextMailGoesOverANewOne() {
    try (var scripted = new ScriptedSmtp("DATA=close", "DATA=354 go on");
        var to = new SmtpMailer(scripted.address())) {
      to.send(mail("<1@x.example>", "a@b.example"), "a@b.example");

      Outcome next = to.send(mail("<1@x.example>", "a@b.example"), "a@b.example");

      assertThat(next).isInstanceOf(Outcome.Accepted.class);
    }
  }
}
