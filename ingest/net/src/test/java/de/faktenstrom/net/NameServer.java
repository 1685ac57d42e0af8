package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A name service (RFC 1035) whose names say what they stand for: `v4-10-0-0-1.test`, `v6-` and 32
/// digits; `mixed-…` has a public address beside it; `turn-…` is public at every second question
/// only. Nothing may be remembered (TTL 0).
final class NameServer implements AutoCloseable {

  private static final int A = 1;
  private static final int AAAA = 28;
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.1.1");

  private final DatagramSocket socket;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  NameServer() throws IOException {
    socket = new DatagramSocket(53, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  private void serve() {
    byte[] buffer = new byte[1500];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] answer = answer(ByteBuffer.wrap(buffer, 0, packet.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException _) {
        // Closed, or a reader who did not wait.
      }
    }
  }

  private byte[] answer(ByteBuffer question) {
    short id = question.getShort();
    question.position(12);
    StringBuilder name = new StringBuilder();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      name.append(new String(label, US_ASCII)).append('.');
    }
    int type = question.getShort();
    question.getShort();
    List<InetAddress> found = addresses(name.toString().toLowerCase(Locale.ROOT), type);
    int size = type == A ? 4 : 16;
    List<InetAddress> fitting =
        found == null
            ? List.of()
            : found.stream().filter(address -> address.getAddress().length == size).toList();
    ByteBuffer answer = ByteBuffer.allocate(1500);
    answer.putShort(id).putShort((short) (found == null ? 0x8583 : 0x8580));
    answer.putShort((short) 1).putShort((short) fitting.size()).putInt(0);
    answer.put(question.array(), 12, question.position() - 12);
    for (InetAddress address : fitting) {
      answer.putShort((short) 0xc00c).putShort((short) type).putShort((short) 1).putInt(0);
      answer.putShort((short) size).put(address.getAddress());
    }
    return Arrays.copyOf(answer.array(), answer.position());
  }

  /// Absent where there is no such name.
  private @Nullable List<InetAddress> addresses(String name, int type) {
    String[] parts = name.split("[-.]", 2);
    if (!name.endsWith(".test.") || parts.length < 2) {
      return null;
    }
    String rest = parts[1].substring(0, parts[1].length() - ".test.".length());
    return switch (parts[0]) {
      case "v4" -> List.of(four(rest));
      case "v6" -> List.of(six(rest));
      case "mixed" -> List.of(four(rest), PUBLIC);
      case "mixed6" -> List.of(six(rest), PUBLIC);
      case "turn" ->
          List.of(type == A && asked.merge(name, 1, Integer::sum) % 2 == 0 ? four(rest) : PUBLIC);
      default -> null;
    };
  }

  private static InetAddress four(String dashed) {
    return InetAddress.ofLiteral(dashed.replace('-', '.'));
  }

  private static InetAddress six(String digits) {
    String groups = digits.replaceAll("....", "$0:");
    return InetAddress.ofLiteral(groups.substring(0, groups.length() - 1));
  }

  @Override
  public void close() {
    socket.close();
  }
}
