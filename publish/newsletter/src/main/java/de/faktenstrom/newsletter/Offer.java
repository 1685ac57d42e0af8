package de.faktenstrom.newsletter;

import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers one mail to the way out, if its reader still wants it at that moment.
@Component
class Offer {

  private static final Logger LOG = LoggerFactory.getLogger(Offer.class);

  private final Queue queue;
  private final Composer composer;
  private final Mailer mailer;
  private final TransactionTemplate transaction;

  Offer(Queue queue, Composer composer, Mailer mailer, TransactionTemplate transaction) {
    this.queue = queue;
    this.composer = composer;
    this.mailer = mailer;
    this.transaction = transaction;
  }

  /// A mail that cannot be made fails by itself and holds nobody up.
  Outcome make(Ready mail) {
    MimeMessage message;
    try {
      message = composer.compose(mail);
    } catch (IllegalArgumentException e) {
      LOG.warn("mail {} cannot be made", mail.id(), e);
      return new Outcome.Refused("this mail cannot be made", false);
    }
    return transaction.execute(_ ->
        queue.mayStart(mail)
            ? mailer.send(message, mail.address())
            : new Outcome.Withheld("unsubscribed or paused before it left"));
  }
}
