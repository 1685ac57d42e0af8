package de.faktenstrom.newsletter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// @param publicUrl where readers reach this installation, without a path: `https://fakten.example`
/// @param smtp `smtp://user:pass@host:port` or `smtps://…`; absent: mails land in the embedded
///   mailbox
/// @param from sender of every mail, `Faktenstrom <newsletter@fakten.example>`
/// @param imprint plain text, stands in every mail
/// @param key secret of at least 32 characters that must never change: addresses are suppressed and
///   unsubscribe links signed with it
/// @param zone of the editions
/// @param editionTime when the daily edition is sent, and on Mondays the weekly one
/// @param signUpsAnHour how many sign-ups one network address may send in an hour
public record NewsletterSettings(
    URI publicUrl,
    @Nullable URI smtp,
    String from,
    String imprint,
    String key,
    ZoneId zone,
    LocalTime editionTime,
    int signUpsAnHour) {

  public NewsletterSettings {
    if (!publicUrl.isAbsolute() || publicUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "The public URL must be absolute, like https://fakten.example, and is " + publicUrl);
    }
    if (smtp != null && (smtp.getHost() == null || !isSmtp(smtp))) {
      throw new IllegalArgumentException(
          "The mail server must be given as smtp://user:pass@host:port or smtps://…");
    }
    if (key.length() < 32) {
      throw new IllegalArgumentException("The newsletter's key must have 32 characters or more");
    }
    parse(from);
  }

  private static boolean isSmtp(URI smtp) {
    return "smtp".equals(smtp.getScheme()) || "smtps".equals(smtp.getScheme());
  }

  InternetAddress sender() {
    return parse(from);
  }

  /// What the newsletter is called: the sender's name.
  String title() {
    String name = sender().getPersonal();
    return name == null ? "Faktenstrom" : name;
  }

  /// The sender's domain, right side of Message-ID and List-Id.
  String domain() {
    String address = sender().getAddress();
    return address.substring(address.indexOf('@') + 1);
  }

  /// An absolute address of this installation.
  String link(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /// Leaves out the key and the password.
  @Override
  public String toString() {
    return "NewsletterSettings[publicUrl=" + publicUrl + ", from=" + from + "]";
  }

  private static InternetAddress parse(String from) {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "The sender must look like Faktenstrom <newsletter@fakten.example> and is " + from, e);
    }
  }
}
