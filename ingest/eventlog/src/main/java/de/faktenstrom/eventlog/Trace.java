package de.faktenstrom.eventlog;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// W3C Trace Context, version 00: one trace follows an item from its fetch to the last delivery.
public final class Trace {

  /// What log lines call the uri of an item.
  public static final String ITEM = "item.uri";

  /// What log lines call the trace id: its name in the Elastic Common Schema.
  public static final String TRACE = "trace.id";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Trace() {}

  /// A `traceparent` of a new, sampled trace.
  public static String start() {
    byte[] ids = new byte[24];
    RANDOM.nextBytes(ids);
    HexFormat hex = HexFormat.of();
    return "00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01";
  }

  /// The same trace, one step on: what a request to somebody else carries.
  public static String next(String traceparent) {
    byte[] step = new byte[8];
    RANDOM.nextBytes(step);
    return "00-" + id(traceparent) + "-" + HexFormat.of().formatHex(step) + "-01";
  }

  /// Log lines of this thread carry the event's item ([#ITEM]) and trace id ([#TRACE]) until it is
  /// closed: `try (var _ = Trace.of(event)) { … }`.
  public static Scope of(Event event) {
    return of(event.subject(), event.traceparent());
  }

  /// The same for a line that is about an item, or has a trace, and no event.
  public static Scope of(@Nullable String item, @Nullable String traceparent) {
    if (item != null) {
      MDC.put(ITEM, item);
    }
    if (traceparent != null) {
      MDC.put(TRACE, id(traceparent));
    }
    return new Scope();
  }

  /// The 32 hex digits of the trace id, `-` where there is none.
  public static String id(@Nullable String traceparent) {
    return traceparent == null || traceparent.length() < 35 ? "-" : traceparent.substring(3, 35);
  }

  /// What log lines carry, taken away at its end.
  public record Scope() implements AutoCloseable {
    @Override
    public void close() {
      MDC.remove(ITEM);
      MDC.remove(TRACE);
    }
  }
}
