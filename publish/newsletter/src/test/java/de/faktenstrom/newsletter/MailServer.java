package de.faktenstrom.newsletter;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/// A real SMTP server that keeps what it accepts.
final class MailServer implements AutoCloseable {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  MailServer() {
    server.start();
  }

  URI address() {
    return URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
  }

  /// Whoever logs in must be this one from now on.
  void admit(String user, String password) {
    server.setUser(user + "@x.example", user, password);
  }

  List<MimeMessage> mails() {
    return Arrays.asList(server.getReceivedMessages());
  }

  int count() {
    return server.getReceivedMessages().length;
  }

  MimeMessage last() {
    return mails().getLast();
  }

  List<String> recipients() {
    return mails().stream().map(MailServer::recipient).toList();
  }

  static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(MimeMessage mail) {
    try {
      return String.valueOf(
          ((jakarta.mail.internet.MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void forget() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (com.icegreen.greenmail.store.FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
