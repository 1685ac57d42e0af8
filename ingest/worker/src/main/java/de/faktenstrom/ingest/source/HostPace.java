package de.faktenstrom.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps this instance from asking one host too much at once, however many sources it has. Memory
/// grows with the hosts asked in the last seconds only.
final class HostPace {

  static final int AT_ONCE = 2;
  static final Duration BETWEEN = Duration.ofMillis(500);

  /// @param next when it may be asked again
  /// @param promised until when those who came too early were told to wait
  private record Standing(int asking, Instant next, Instant promised) {}

  private final Map<String, Standing> hosts = new HashMap<>();

  /// Takes a place at the host; [#leave] gives it back.
  ///
  /// @return absent where the place is taken, else when to come again
  synchronized @Nullable Instant enter(String host, Instant now) {
    Standing standing = hosts.getOrDefault(host, new Standing(0, now, now));
    if (standing.asking() < AT_ONCE && !standing.next().isAfter(now)) {
      hosts.put(host, new Standing(standing.asking() + 1, now.plus(BETWEEN), standing.promised()));
      return null;
    }
    Instant last = latest(latest(standing.promised(), standing.next().minus(BETWEEN)), now);
    Instant again = last.plus(BETWEEN);
    hosts.put(host, new Standing(standing.asking(), standing.next(), again));
    return again;
  }

  synchronized void leave(String host) {
    hosts.computeIfPresent(
        host,
        (_, standing) -> new Standing(standing.asking() - 1, standing.next(), standing.promised()));
  }

  /// Forgets hosts that nobody asks or waits for.
  synchronized void forget(Instant now) {
    hosts
        .values()
        .removeIf(s -> s.asking() == 0 && !s.next().isAfter(now) && !s.promised().isAfter(now));
  }

  synchronized int known() {
    return hosts.size();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
