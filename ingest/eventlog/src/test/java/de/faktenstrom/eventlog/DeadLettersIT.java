package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersIT {

  private final AtomicBoolean broken = new AtomicBoolean(true);
  private LogUnderTest log;

  @BeforeEach
  void start() throws Exception {
    log = new LogUnderTest();
    log.sql.sql("create table effect (text text not null)").update();
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void setPoisonAsideOnceAndLetTheOthersGoOn() throws Exception {
    List<Event> letters = letters();
    log.collect("enrich", this::write);

    log.append("a", "one", "poison", "two");
    log.append("b", "three");

    await().untilAsserted(() -> assertThat(effects()).contains("one", "two", "three"));
    log.awaitSize(letters, 1);
    assertThat(effects()).containsExactlyInAnyOrder("one", "two", "three");
    DeadLetter letter = EventJson.read(letters.getFirst(), DeadLetter.class);
    assertThat(letter.reader()).isEqualTo("enrich");
    assertThat(letter.cause()).isEqualTo("cannot digest it");
    assertThat(letter.error()).isEqualTo("java.lang.IllegalArgumentException");
    assertThat(letter.subject()).isEqualTo(log.subject("a"));
    assertThat(letter.data()).isEqualTo(Map.of("text", "poison"));
    assertThat(letters.getFirst().subject()).isEqualTo(log.subject("a"));
    assertThat(log.bean(DeadLetters.class).list("enrich", 10))
        .filteredOn(this::ours)
        .singleElement()
        .satisfies(listed -> assertThat(listed.id()).isEqualTo(letter.id()));
  }

  @Test
  void areReplayedToTheReaderTheyFailedAtOnly() throws Exception {
    log.collect("enrich", this::write);
    List<Event> bystander = log.collect("feeds");
    log.append("a", "poison", "two");
    await().untilAsserted(() -> assertThat(effects()).containsExactly("two"));
    log.awaitSize(bystander, 2);

    broken.set(false);
    int replayed = log.bean(DeadLetters.class).replay("enrich");

    log.append("a", "three");
    await().untilAsserted(() -> assertThat(effects()).containsExactly("two", "poison", "three"));
    log.awaitSize(bystander, 3);
    assertThat(replayed).isEqualTo(1);
    assertThat(bystander)
        .extracting(LogUnderTest.Said::in)
        .containsExactly("poison", "two", "three");
    assertThat(log.bean(DeadLetters.class).replay("enrich")).isZero();
  }

  @Test
  void lieThereAgainWhereTheReplayFailsToo() throws Exception {
    List<Event> letters = letters();
    log.collect("enrich-more", this::write);
    log.append("a", "poison");
    log.awaitSize(letters, 1);
    DeadLetters deadLetters = log.bean(DeadLetters.class);
    DeadLetter letter =
        deadLetters.list("enrich", 10).stream().filter(this::ours).findFirst().orElseThrow();

    assertThat(deadLetters.replay("enrich", letter.id())).isTrue();

    log.awaitSize(letters, 2);
    await()
        .untilAsserted(() ->
            assertThat(deadLetters.list("enrich", 10))
                .filteredOn(this::ours)
                .singleElement()
                .satisfies(again -> assertThat(again.replayed()).isNull()));
    assertThat(deadLetters.replay("desk", letter.id())).isFalse();
  }

  @Test
  void holdWhatIsNoCloudEventAtAll() throws Exception {
    List<String> effects = new CopyOnWriteArrayList<>();
    log.collect("enrich", events -> events.forEach(event -> effects.add(event.type())));
    byte[] nonsense = ("no event " + log.subject("x")).getBytes(UTF_8);

    log.send(new ProducerRecord<>(LogUnderTest.TOPIC, "k".getBytes(UTF_8), nonsense));
    log.append("a", "next");

    await().until(() -> !effects.isEmpty());
    assertThat(
            log.sql
                .sql("select error || ': ' || cause from eventlog.dead_letter where data = ?")
                .param(nonsense)
                .query(String.class)
                .list())
        .containsExactly("not a CloudEvent: header ce_specversion is missing");
    assertThat(log.bean(DeadLetters.class).replay("enrich")).isZero();
  }

  /// Its effect comes before its failure, so that a transaction that is not taken back would show.
  private void write(List<Event> events) {
    for (Event event : events) {
      String text = LogUnderTest.Said.in(event);
      log.sql.sql("insert into effect values (?)").param(text).update();
      if (text.equals("poison") && broken.get()) {
        throw new IllegalArgumentException("cannot digest it");
      }
    }
  }

  private List<String> effects() {
    return log.sql.sql("select text from effect").query(String.class).list();
  }

  private boolean ours(DeadLetter letter) {
    return letter.subject() != null && letter.subject().startsWith(log.subject(""));
  }

  private List<Event> letters() throws Exception {
    List<Event> letters = new CopyOnWriteArrayList<>();
    log.route(
        "letters",
        "desk",
        Topics.deadLettersOf("enrich"),
        events -> events.stream().filter(log::isOurs).forEach(letters::add));
    return letters;
  }
}
