package de.faktenstrom.newsletter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// One connection to the mail server, opened when needed and again when it was lost. For one thread
/// at a time.
final class SmtpConnection {

  /// Servers close idle connections; after so long we ask before we rely on one.
  private static final long DOUBT_NANOS = 5_000_000_000L;

  private final URI server;
  private @Nullable SMTPTransport transport;
  private long lastUsed;

  SmtpConnection(URI server) {
    this.server = server;
  }

  void send(MimeMessage message, InternetAddress recipient) throws MessagingException {
    ready().sendMessage(message, new InternetAddress[] {recipient});
    lastUsed = System.nanoTime();
  }

  private SMTPTransport ready() throws MessagingException {
    SMTPTransport open = transport;
    if (open != null && (System.nanoTime() - lastUsed < DOUBT_NANOS || open.isConnected())) {
      return open;
    }
    close();
    open = connect();
    transport = open;
    return open;
  }

  void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException _) {
        // it was lost already
      }
      transport = null;
    }
  }

  private SMTPTransport connect() throws MessagingException {
    String scheme = server.getScheme();
    var opened = (SMTPTransport) Session.getInstance(properties(scheme)).getTransport(scheme);
    opened.connect(server.getHost(), server.getPort(), login(0), login(1));
    return opened;
  }

  /// User or password of the address, absent where it has none.
  private @Nullable String login(int part) {
    String info = server.getRawUserInfo();
    if (info == null) {
      return null;
    }
    String[] parts = info.split(":", 2);
    return part < parts.length ? decode(parts[part]) : "";
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Properties properties(String scheme) {
    String prefix = "mail." + scheme + ".";
    String patience = String.valueOf(SmtpMailer.PATIENCE.toMillis());
    var properties = new Properties();
    properties.put(prefix + "auth", String.valueOf(server.getRawUserInfo() != null));
    properties.put(prefix + "connectiontimeout", patience);
    properties.put(prefix + "timeout", patience);
    properties.put(prefix + "writetimeout", patience);
    properties.put(prefix + "starttls.enable", "true");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "quitwait", "false");
    if ("smtps".equals(scheme)) {
      properties.put(
          prefix + "ssl.socketFactory", new NoDelaySockets(SSLSocketFactory.getDefault()));
    } else {
      properties.put(prefix + "socketFactory", new NoDelaySockets(SocketFactory.getDefault()));
    }
    return properties;
  }
}
