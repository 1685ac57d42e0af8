package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceTest {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void startsATraceOfW3cForm() {
    assertThat(Trace.start())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isNotEqualTo(Trace.start());
  }

  @Test
  void givesTheTraceId() {
    String trace = "0af7651916cd43dd8448eb211c80319c";

    assertThat(Trace.id("00-" + trace + "-b7ad6b7169203331-01")).isEqualTo(trace);
    assertThat(Trace.id(null)).isEqualTo("-");
    assertThat(Trace.id("00-short")).isEqualTo("-");
  }

  @Test
  void goesOnInTheSameTrace() {
    assertThat(Trace.next(PARENT))
        .matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01")
        .isNotEqualTo(PARENT);
  }

  @Test
  void marksLogLinesForAWhile() {
    Event event =
        new Event(new UUID(0, 0), "t", "/t", "urn:uuid:1", Instant.EPOCH, null, new byte[0]);

    try (var _ = Trace.of(event)) {
      assertThat(MDC.get("item.uri")).isEqualTo("urn:uuid:1");
      assertThat(MDC.get("trace.id")).isNull();
    }
    try (var _ = Trace.of(null, PARENT)) {
      assertThat(MDC.get("item.uri")).isNull();
      assertThat(MDC.get("trace.id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }
}
