package de.faktenstrom.webhooks;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// How much is on its way through this instance, in all and to each endpoint, so that one endpoint
/// that hangs holds a few connections and nobody else.
final class Lanes {

  static final int IN_ALL = 1024;

  private final Map<UUID, Integer> flying = new ConcurrentHashMap<>();

  /// Takes a place if there is one.
  boolean tryTake(UUID endpoint) {
    boolean[] taken = new boolean[1];
    flying.compute(
        endpoint,
        (_, n) -> {
          int now = n == null ? 0 : n;
          taken[0] = now < Endpoint.LANES;
          return taken[0] ? (Integer) (now + 1) : n;
        });
    return taken[0];
  }

  /// Takes a place that was found free when the claim was made.
  ///
  /// @return how many are taken now
  int take(UUID endpoint) {
    return flying.merge(endpoint, 1, Integer::sum);
  }

  void free(UUID endpoint) {
    flying.computeIfPresent(endpoint, (_, n) -> n == 1 ? null : (Integer) (n - 1));
    if (flying.isEmpty()) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /// Waits until nothing is on its way, or the time is over.
  synchronized void awaitEmpty(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!flying.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  Map<UUID, Integer> snapshot() {
    return Map.copyOf(flying);
  }

  int inAll() {
    return flying.values().stream().mapToInt(Integer::intValue).sum();
  }
}
