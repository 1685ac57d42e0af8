package de.faktenstrom.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogIT {

  private final String subject = "urn:uuid:" + UUID.randomUUID();
  private LogUnderTest log;

  @BeforeEach
  void start() throws Exception {
    log = new LogUnderTest();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void takesEventsFromTheOutboxToARouteInOrder() throws Exception {
    List<Event> got = collect("enrich");

    log.append(subject, "one", "two");
    log.append(subject, "three");

    await().atMost(Duration.ofSeconds(20)).until(() -> got.size() == 3);
    assertThat(got).extracting(LogUnderTest.Said::in).containsExactly("one", "two", "three");
    assertThat(got.getFirst().subject()).isEqualTo(subject);
    assertThat(got.getFirst().id().version()).isEqualTo(7);
    await().until(() -> log.count("eventlog.outbox") == 0);
  }

  private List<Event> collect(String reader) throws Exception {
    List<Event> got = new CopyOnWriteArrayList<>();
    log.read(reader, events -> events.stream().filter(this::ours).forEach(got::add));
    return got;
  }

  private boolean ours(Event event) {
    return event.subject().startsWith(subject);
  }
}
