package de.faktenstrom.eventlog;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// W3C Trace Context, version 00: one trace follows an item from its fetch to the last delivery.
public final class Trace {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Trace() {}

  /// A `traceparent` of a new, sampled trace.
  public static String start() {
    byte[] ids = new byte[24];
    RANDOM.nextBytes(ids);
    HexFormat hex = HexFormat.of();
    return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
  }

  /// Log lines of this thread carry the event's item (`item`) and trace id (`trace`) until it is
  /// closed: `try (var _ = Trace.of(event)) { … }`.
  public static Scope of(Event event) {
    return new Scope(
        MDC.putCloseable("item", event.subject()),
        MDC.putCloseable("trace", id(event.traceparent())));
  }

  /// The 32 hex digits of the trace id, `-` where there is none; what log lines carry.
  public static String id(@Nullable String traceparent) {
    return traceparent == null || traceparent.length() < 35 ? "-" : traceparent.substring(3, 35);
  }

  /// What log lines carry, taken away at its end.
  public record Scope(MDC.MDCCloseable item, MDC.MDCCloseable trace) implements AutoCloseable {
    @Override
    public void close() {
      item.close();
      trace.close();
    }
  }
}
