package de.faktenstrom.newsletter;

import jakarta.mail.internet.MimeMessage;

/// The way out for mail. Both adapters keep the contract of `MailerContract`.
interface Mailer extends AutoCloseable {

  /// Offers the message once. A second offer of the same Message-ID is allowed after a crash. Safe
  /// for several threads.
  Outcome send(MimeMessage message, String recipient);

  @Override
  void close();
}
