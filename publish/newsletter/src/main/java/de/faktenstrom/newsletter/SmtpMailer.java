package de.faktenstrom.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// SMTP through Angus Mail, over a few connections that stay open between mails.
final class SmtpMailer implements Mailer {

  /// Longest wait for any answer of the server.
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private final BlockingQueue<SmtpConnection> idle = new LinkedBlockingQueue<>();
  private final URI server;

  SmtpMailer(URI server) {
    this.server = server;
  }

  @Override
  public Outcome send(MimeMessage message, String recipient) {
    SmtpConnection taken = idle.poll();
    SmtpConnection connection = taken == null ? new SmtpConnection(server) : taken;
    Outcome outcome = send(connection, message, recipient);
    if (outcome instanceof Outcome.Unreachable) {
      connection.close();
    } else {
      idle.add(connection);
    }
    return outcome;
  }

  private static Outcome send(SmtpConnection connection, MimeMessage message, String recipient) {
    try {
      connection.send(message, new InternetAddress(recipient));
      return new Outcome.Accepted();
    } catch (AddressException _) {
      return new Outcome.Refused("not an address", true);
    } catch (MessagingException e) {
      return outcome(e);
    } catch (IllegalStateException _) { // Angus: the connection went away between two mails
      return new Outcome.Unreachable("not connected");
    }
  }

  @Override
  public void close() {
    for (SmtpConnection c = idle.poll(); c != null; c = idle.poll()) {
      c.close();
    }
  }

  /// The server's word on the recipient counts first, then that on the mail; a refused sender is
  /// our trouble, not the reader's.
  static Outcome outcome(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      switch (m) {
        case SMTPAddressFailedException refused -> {
          return outcome(refused.getReturnCode(), detail(refused), true);
        }
        case SMTPSenderFailedException refused -> {
          return new Outcome.Deferred(detail(refused));
        }
        case SMTPSendFailedException refused when refused.getNextException() == null -> {
          return outcome(refused.getReturnCode(), detail(refused), aboutMailbox(refused));
        }
        default -> {}
      }
    }
    return failure instanceof SendFailedException && failure.getNextException() == null
        ? new Outcome.Deferred(detail(failure))
        : new Outcome.Unreachable(detail(failure));
  }

  private static Outcome outcome(int code, String detail, boolean mailbox) {
    if (code == 421 || code < 0) { // the server is going away
      return new Outcome.Unreachable(detail);
    }
    return code >= 500 ? new Outcome.Refused(detail, mailbox) : new Outcome.Deferred(detail);
  }

  /// RFC 3463: 5.1.x addressing, 5.2.x mailbox.
  private static boolean aboutMailbox(SMTPSendFailedException refused) {
    String message = String.valueOf(refused.getMessage());
    return message.contains(" 5.1.") || message.contains(" 5.2.");
  }

  /// The server's words without any address, for the tables, the ledger and the log.
  private static String detail(MessagingException e) {
    String message = Line.clean(String.valueOf(e.getMessage()));
    return Line.cut(message.replaceAll("[^\\s<>]+@[^\\s<>]+", "…"), 200);
  }
}
