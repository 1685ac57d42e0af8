package de.faktenstrom.newsletter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// A mail server that misbehaves as told: `RCPT=550 no`, `DATA=close`, `END=…` (after the text).
/// Each rule holds once, in order; then it is friendly.
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket server;
  private final Deque<String[]> rules = new ArrayDeque<>();

  ScriptedSmtp(String... rules) {
    for (String rule : rules) {
      this.rules.add(rule.split("=", 2));
    }
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("smtp://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        talk(client);
      } catch (IOException _) {
        // the next one
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 scripted\r\n");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
      if (!answer(verb, out)) {
        return;
      }
      if (verb.equals("DATA")) {
        for (String text = in.readLine(); text != null && !text.equals("."); ) {
          text = in.readLine();
        }
        if (!answer("END", out)) {
          return;
        }
      }
    }
  }

  private boolean answer(String verb, PrintStream out) {
    String answer = verb.equals("DATA") ? "354 go on" : "250 ok";
    if (!rules.isEmpty() && rules.peek()[0].equals(verb)) {
      answer = rules.poll()[1];
    }
    if (answer.equals("close")) {
      return false;
    }
    out.print(answer + "\r\n");
    return true;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
