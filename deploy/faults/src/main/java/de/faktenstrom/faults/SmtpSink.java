package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A mail server (RFC 5321) that takes everything and keeps it. A mail counts from its final dot.
final class SmtpSink implements AutoCloseable {

  private final ServerSocket server;
  private final List<Mail> mails = new CopyOnWriteArrayList<>();

  SmtpSink() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("smtp").start(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  List<Mail> mails() {
    return List.copyOf(mails);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
      OutputStream out = client.getOutputStream();
      say(out, "220 sink ESMTP");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
        if (command.equals("DATA")) {
          say(out, "354 go on");
          String raw = data(in);
          if (raw == null) {
            return;
          }
          mails.add(Mail.of(Instant.now(), recipient, raw));
        }
        say(out, answer(command));
        if (command.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException e) {
      // The program was ended in the middle of a talk; that is what we are here for.
    }
  }

  private static String answer(String command) {
    if (command.startsWith("EHLO")) {
      return "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8";
    }
    return command.equals("QUIT") ? "221 2.0.0 bye" : "250 2.0.0 ok";
  }

  private static @Nullable String data(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return null;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
