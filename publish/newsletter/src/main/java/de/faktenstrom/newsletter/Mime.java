package de.faktenstrom.newsletter;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A [Mail] as MIME. What comes from outside is cleaned of line ends before it becomes a header.
/// The same mail is the same bytes whenever it is made.
final class Mime {

  private static final Session SESSION = Session.getInstance(new Properties());

  private Mime() {}

  static MimeMessage message(Mail mail, InternetAddress from) {
    try {
      var message = new Prepared(mail.body().with(mail.token()));
      message.setHeader("Message-ID", mail.messageId());
      message.setFrom(from);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
      message.setSubject(Line.cut(Line.clean(mail.subject()), 200), "UTF-8");
      message.setSentDate(Date.from(mail.date()));
      message.setHeader("Content-Language", mail.language());
      for (Map.Entry<String, String> header : mail.headers().entrySet()) {
        message.setHeader(header.getKey(), Line.clean(header.getValue()));
      }
      message.setHeader("MIME-Version", "1.0");
      message.setHeader(
          "Content-Type", "multipart/alternative;\r\n boundary=\"" + mail.body().boundary() + "\"");
      return message;
    } catch (MessagingException e) {
      throw new IllegalArgumentException("No mail can be made of this: " + e.getMessage(), e);
    }
  }

  /// Headers of its own and a body that is bytes already.
  private static final class Prepared extends MimeMessage {

    private final byte[] body;

    Prepared(byte[] body) {
      super(SESSION);
      this.body = body;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored)
        throws IOException, MessagingException {
      String[] left = ignored == null ? new String[0] : ignored;
      for (String line : Collections.list(getNonMatchingHeaderLines(left))) {
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.write(CRLF);
      }
      out.write(CRLF);
      out.write(body);
      out.flush();
    }

    private static final byte[] CRLF = {'\r', '\n'};
  }
}
