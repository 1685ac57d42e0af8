package de.faktenstrom.app;

import java.io.IOException;
import java.net.ServerSocket;

/// Ports nobody listens on.
final class FreePorts {

  private FreePorts() {}

  /// A port whose next, the management port, is free too.
  static int pair() throws IOException {
    while (true) {
      try (var first = new ServerSocket(0);
          var _ = new ServerSocket(first.getLocalPort() + 1)) {
        return first.getLocalPort();
      } catch (IOException | IllegalArgumentException _) {
        continue;
      }
    }
  }
}
