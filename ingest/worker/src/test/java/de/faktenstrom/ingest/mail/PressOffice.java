package de.faktenstrom.ingest.mail;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A real mail server with a mailbox, over TLS with a certificate for `localhost`.
final class PressOffice implements AutoCloseable {

  static final String FOLDER = "Presse";
  private static final String PASSWORD = "changeit";

  static {
    try {
      certify();
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final GreenMail server;
  private final GreenMailUser user;

  PressOffice() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS),
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    try {
      user = server.getUserManager().createUser("redaktion@localhost", "redaktion", "geheim");
      folders().createMailbox(user, FOLDER);
    } catch (UserException | FolderException | AuthorizationException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "imaps://localhost:%d/%s".formatted(server.getImaps().getPort(), FOLDER);
  }

  String plainUrl() {
    return "imap://localhost:%d/%s".formatted(server.getImap().getPort(), FOLDER);
  }

  int plainPort() {
    return server.getImap().getPort();
  }

  /// Speaks TLS with the certificate.
  static SSLContext certified() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in =
        Files.newInputStream(Path.of(System.getProperty("greenmail.tls.keystore.file")))) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context;
  }

  /// Lays a mail into the folder as it is, as if it had been delivered.
  void deliver(String mail) {
    deliver(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  void deliver(byte[] mail) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      folder().appendMessage(message, new Flags(), new Date());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Gives the folder another UIDVALIDITY, with the mails that it has numbered anew.
  void renumber() {
    try {
      var mails = folder().getMessages();
      long before = folder().getUidValidity();
      folders().renameMailbox(user, FOLDER, "Alt");
      do {
        if (folders().getFolder(user, FOLDER) != null) {
          folders().deleteMailbox(user, FOLDER);
        }
        folders().createMailbox(user, FOLDER);
      } while (folder().getUidValidity() == before);
      mails.forEach(mail -> folder().appendMessage(mail.getMimeMessage(), new Flags(), new Date()));
    } catch (FolderException | AuthorizationException e) {
      throw new IllegalStateException(e);
    }
  }

  MailFolder folder() {
    return folders().getFolder(user, FOLDER);
  }

  private ImapHostManager folders() {
    return server.getManagers().getImapHostManager();
  }

  @Override
  public void close() {
    server.stop();
  }

  /// The server shows the certificate, and this process trusts it.
  private static void certify() throws IOException, GeneralSecurityException, InterruptedException {
    Path store = Files.createTempDirectory("press-office").resolve("localhost.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new UncheckedIOException(new IOException(said));
    }
    System.setProperty("greenmail.tls.keystore.file", store.toString());
    System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("localhost", keys.getCertificate("localhost"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLContext.setDefault(context);
  }
}
