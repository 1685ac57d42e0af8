package de.faktenstrom.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/// A door in front of a mail server that opens by STARTTLS alone (RFC 9051 section 6.2.1), which
/// the mail server itself does not know.
final class StartTls implements AutoCloseable {

  private static final String ABLE = "CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED";

  private final ServerSocket door;
  private final int behind;
  private final List<String> said = new CopyOnWriteArrayList<>();

  StartTls(int behind) {
    this.behind = behind;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /// The commands that came before anything was private, in order, without their tags.
  List<String> said() {
    return said;
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException _) {
        // The end of the test.
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      tell(guest, "* OK [" + ABLE + "] bereit");
      for (String line = line(guest); !line.isEmpty(); line = line(guest)) {
        String tag = line.substring(0, line.indexOf(' '));
        String command = line.substring(tag.length() + 1).toUpperCase(Locale.ROOT);
        said.add(command);
        switch (command) {
          case "CAPABILITY" -> {
            tell(guest, "* " + ABLE);
            tell(guest, tag + " OK");
          }
          case "STARTTLS" -> {
            tell(guest, tag + " OK");
            lead(guest);
            return;
          }
          default -> tell(guest, tag + " NO erst STARTTLS");
        }
      }
    } catch (IOException | GeneralSecurityException _) {
      // Whoever came has left.
    }
  }

  private void lead(Socket guest) throws IOException, GeneralSecurityException {
    try (SSLSocket secret =
            (SSLSocket)
                PressOffice.certified()
                    .getSocketFactory()
                    .createSocket(guest, null, guest.getPort(), true);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      secret.setUseClientMode(false);
      secret.startHandshake();
      line(server); // its greeting: there was one already
      Thread.ofVirtual().start(() -> pass(secret, server));
      server.getInputStream().transferTo(secret.getOutputStream());
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // Whoever came has left.
    }
  }

  private static void tell(Socket guest, String line) throws IOException {
    OutputStream out = guest.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /// Byte by byte: what follows STARTTLS belongs to the handshake.
  private static String line(Socket guest) throws IOException {
    InputStream in = guest.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
