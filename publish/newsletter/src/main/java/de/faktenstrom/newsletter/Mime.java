package de.faktenstrom.newsletter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/// A [Mail] as MIME: multipart/alternative, both parts quoted-printable, so that no line is longer
/// than 76. What comes from outside is cleaned of line ends before it becomes a header.
final class Mime {

  private static final Session SESSION = Session.getInstance(new Properties());

  private Mime() {}

  static MimeMessage message(Mail mail, InternetAddress from) {
    try {
      var message = new Fixed(mail.messageId());
      message.setFrom(from);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
      message.setSubject(Line.cut(Line.clean(mail.subject()), 200), "UTF-8");
      message.setSentDate(Date.from(mail.date()));
      message.setHeader("Content-Language", mail.language());
      for (Map.Entry<String, String> header : mail.headers().entrySet()) {
        message.setHeader(header.getKey(), Line.clean(header.getValue()));
      }
      message.setContent(
          new MimeMultipart(
              "alternative",
              part(mail.content().text(), "plain"),
              part(mail.content().html(), "html")));
      message.saveChanges();
      return message;
    } catch (MessagingException e) {
      throw new IllegalArgumentException("No mail can be made of this: " + e.getMessage(), e);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /// Keeps the Message-ID it was given.
  private static final class Fixed extends MimeMessage {

    private final String messageId;

    Fixed(String messageId) {
      super(SESSION);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
