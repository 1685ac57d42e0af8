package de.faktenstrom.net;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// What is asked of somebody's address.
///
/// @param headers sent as given; `Authorization` and `Cookie` stay with the first origin when it
///   redirects
public record Request(URI uri, Map<String, String> headers, Limits limits) {

  /// @param connect longest wait for a connection, and for each silence on it
  /// @param total longest time for all of it, redirects included
  /// @param bytes largest body, counted after decompression
  public record Limits(Duration connect, Duration total, int bytes) {

    /// 10 s to connect, 60 s in all, 20 MiB.
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 20 << 20);
  }
}
