package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A web server at every address there is, in a network where all of them are here. Fifty of them
/// are somebody else's and may be asked; whoever touches any other, or another port, is counted.
final class EveryAddress implements AutoCloseable {

  /// Literals as they stand in an address.
  static final List<String> OUTER =
      Stream.of(
              IntStream.rangeClosed(1, 25).mapToObj(i -> "93.184.1." + i),
              IntStream.rangeClosed(1, 24).mapToObj(i -> "[2606:2800::%x]".formatted(i)),
              Stream.of("[64:ff9b::93.184.1.99]"))
          .flatMap(addresses -> addresses)
          .toList();

  private static final Set<InetAddress> MAY_BE_ASKED =
      OUTER.stream().map(EveryAddress::address).collect(Collectors.toSet());
  private static final Set<Integer> OF_THE_WEB = Set.of(80, 443, 8080, 8443);
  private static final List<Integer> PORTS =
      List.of(80, 443, 8080, 8443, 22, 25, 143, 993, 5432, 6379, 9092, 9200);
  private static final Set<Integer> OF_MAIL = Set.of(143, 993);

  private final List<ServerSocket> sockets = new ArrayList<>();
  private final List<String> redirects;
  private final AtomicInteger touches = new AtomicInteger();
  private final Set<String> touched = ConcurrentHashMap.newKeySet();

  /// @param redirects where `/to?307,3` sends: the status, and the place in this list
  EveryAddress(List<String> redirects) throws IOException {
    this.redirects = redirects;
    for (int port : PORTS) {
      ServerSocket socket = new ServerSocket(port, 200);
      sockets.add(socket);
      Thread.ofVirtual().start(() -> serve(socket));
    }
  }

  /// Connections to what nobody may connect to.
  int touches() {
    return touches.get();
  }

  /// The addresses and ports they were to.
  Set<String> touched() {
    return touched;
  }

  private static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal.replaceAll("[\\[\\]]", ""));
  }

  private void serve(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        boolean canary =
            !MAY_BE_ASKED.contains(client.getLocalAddress())
                || !(OF_THE_WEB.contains(client.getLocalPort())
                    || OF_MAIL.contains(client.getLocalPort()));
        if (canary) {
          touched.add(client.getLocalAddress().getHostAddress() + " " + client.getLocalPort());
          touches.incrementAndGet();
        }
        if (OF_MAIL.contains(client.getLocalPort())) {
          client.close();
        } else {
          Thread.ofVirtual().start(() -> answer(client));
        }
      } catch (IOException _) {
        // Closed, or the client was faster.
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      client.setSoTimeout(1_000);
      InputStream in = new BufferedInputStream(client.getInputStream());
      String request = line(in);
      for (String header = request; header != null && !header.isEmpty(); ) {
        header = line(in);
      }
      if (request != null) {
        client.getOutputStream().write(response(request).getBytes(UTF_8));
      }
    } catch (IOException _) {
      // The client hung up.
    }
  }

  /// Absent where what comes is no text, such as TLS.
  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < ' ' && c != '\r') {
        return null;
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private String response(String request) {
    if (!request.contains(" /to?")) {
      return "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    }
    String[] wanted = request.replaceAll(".* /to\\?(\\d+,\\d+) .*", "$1").split(",", -1);
    return "HTTP/1.1 %s Moved\r\nLocation: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        .formatted(wanted[0], redirects.get(Integer.parseInt(wanted[1])));
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket socket : sockets) {
      socket.close();
    }
  }
}
