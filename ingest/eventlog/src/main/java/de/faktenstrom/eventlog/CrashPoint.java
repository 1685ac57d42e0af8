package de.faktenstrom.eventlog;

import org.jspecify.annotations.Nullable;

/// Named places between an effect and the record of it, where the fault tests end the process as
/// `kill -9` would. Without the system property `faktenstrom.crash` a call costs one comparison.
///
/// The property is `name` or `name:n`: the process ends the n-th time that place is reached.
public final class CrashPoint {

  private static final @Nullable String ARMED = System.getProperty("faktenstrom.crash");
  private static final java.util.concurrent.atomic.AtomicInteger REACHED =
      new java.util.concurrent.atomic.AtomicInteger();

  private CrashPoint() {}

  /// @param name `<stage>.<what has just happened>`, listed in `deploy/faults`
  public static void reached(String name) {
    if (ARMED != null) {
      endIfDue(ARMED, name);
    }
  }

  private static void endIfDue(String armed, String name) {
    int colon = armed.indexOf(':');
    String wanted = colon < 0 ? armed : armed.substring(0, colon);
    int times = colon < 0 ? 1 : Integer.parseInt(armed.substring(colon + 1));
    if (wanted.equals(name) && REACHED.incrementAndGet() == times) {
      Runtime.getRuntime().halt(137);
    }
  }
}
