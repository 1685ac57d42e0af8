package de.faktenstrom.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded mailbox: where mail lands while no mail server is set. Keeps the newest 500.
final class Mailbox implements Mailer {

  static final int ROOM = 500;
  private static final int SWEEP = 50;

  private final JdbcClient jdbc;
  private final AtomicInteger arrived = new AtomicInteger();

  Mailbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Outcome send(MimeMessage message, String recipient) {
    jdbc.sql(
            """
            insert into newsletter.mailbox (received, message_id, recipient, subject, raw)
            values (statement_timestamp(), ?, ?, ?, ?) on conflict (message_id) do nothing
            """)
        .params(messageId(message), recipient, subject(message), bytes(message))
        .update();
    if (arrived.incrementAndGet() % SWEEP == 0) {
      sweep();
    }
    return new Outcome.Accepted();
  }

  private void sweep() {
    jdbc.sql(
            """
            delete from newsletter.mailbox where id <=
              (select id from newsletter.mailbox order by id desc offset ? limit 1)
            """)
        .param(ROOM)
        .update();
  }

  List<Entry> newest() {
    return jdbc.sql(
            "select id, received, recipient, subject from newsletter.mailbox order by id desc limit ?")
        .param(ROOM)
        .query((row, _) ->
            new Entry(
                row.getLong("id"),
                row.getTimestamp("received").toInstant(),
                row.getString("recipient"),
                row.getString("subject")))
        .list();
  }

  Optional<byte[]> raw(long id) {
    return jdbc.sql("select raw from newsletter.mailbox where id = ?")
        .param(id)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  @Override
  public void close() {}

  /// A line of the list. Public so that templates may call it.
  public record Entry(long id, Instant received, String recipient, String subject) {}

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return String.valueOf(message.getSubject());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(MimeMessage message) {
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
