package de.faktenstrom.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports for programs that end and start again. They lie below those the kernel hands out: one of
/// those would be somebody else's as soon as the program has ended.
final class Ports {

  private static final int FIRST = 20_000;
  private static final int LAST = 31_998;

  /// Another beginning in each process, for two runs on one machine.
  private static final AtomicInteger NEXT =
      new AtomicInteger(FIRST + 2 * (int) (ProcessHandle.current().pid() % 5_000));

  private Ports() {}

  /// A free port whose next one is free too, the same for nobody else in this process.
  static int pair() {
    while (true) {
      int port = NEXT.getAndUpdate(last -> last + 2 > LAST ? FIRST : last + 2);
      if (isFree(port) && isFree(port + 1)) {
        return port;
      }
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
