package de.faktenstrom.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.push.Answers.Once;
import de.faktenstrom.ingest.push.Pushed.Accepted;
import de.faktenstrom.ingest.push.Pushed.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;

class PushIT {

  private final Workshop workshop = new Workshop();
  private final PushDoor door = workshop.bean(PushDoor.class);

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void theSameAgainIsNothingNewAndOtherContentIsTheNextVersion() {
    Accepted created = accepted(push("a", "one"));
    Accepted unchanged = accepted(push("a", "one"));
    Accepted changed = accepted(push("a", "two"));
    Accepted back = accepted(push("a", "one"));

    assertThat(List.of(created, unchanged, changed, back))
        .extracting(Accepted::outcome)
        .containsExactly("created", "unchanged", "changed", "changed");
    assertThat(List.of(created, unchanged, changed, back))
        .extracting(Accepted::version)
        .containsExactly(1, 1, 2, 3);
    assertThat(List.of(created, unchanged, changed, back))
        .extracting(Accepted::uri)
        .containsOnly("urn:uuid:" + created.id());
    assertThat(workshop.events()).extracting(e -> e.get("version")).containsExactly(1, 2, 3);
    assertThat(workshop.count("ingest.item_version")).isEqualTo(3);
  }

  @Test
  void everyAcceptedPushIsInTheDatabaseExactlyOnce() throws Exception {
    int people = 64;
    int each = 50;
    Map<String, String> answered = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int person = 0; person < people; person++) {
        int me = person;
        running.add(
            threads.submit(() -> {
              for (int i = 0; i < each; i++) {
                Accepted accepted = accepted(push("p" + me + "-" + i, "text " + i));
                answered.put(accepted.uri(), accepted.outcome());
              }
            }));
      }
      await(running);
    }

    assertThat(answered).hasSize(people * each);
    assertThat(answered.values()).containsOnly("created");
    assertThat(workshop.count("ingest.item")).isEqualTo(people * each);
    assertThat(workshop.count("ingest.item_version")).isEqualTo(people * each);
    assertThat(workshop.events())
        .extracting(e -> e.get("subject"))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(new ArrayList<>(answered.keySet()));
  }

  @Test
  void manyAtOnceOnFewItemsLeaveVersionsWithoutGapsInTheOrderOfTheEvents() throws Exception {
    AtomicInteger outcomes = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int n = i;
        running.add(
            threads.submit(() -> {
              if (!accepted(push("shared-" + n % 5, "text " + n)).outcome().equals("unchanged")) {
                outcomes.incrementAndGet();
              }
            }));
      }
      await(running);
    }

    assertThat(outcomes).hasValue(400);
    assertThat(workshop.count("ingest.item")).isEqualTo(5);
    assertThat(
            workshop
                .jdbc()
                .sql("select max(version) = count(*) from ingest.item_version group by item")
                .query(Boolean.class)
                .list())
        .containsOnly(true);
    assertThat(
            workshop
                .jdbc()
                .sql(
                    "select bool_and(version = rank) from (select version, row_number() over (partition by subject order by id) as rank from public.outbox) o")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aPoisonousPushFailsAloneInItsBatch() {
    workshop
        .outbox()
        .before(events -> {
          if (events.stream()
              .map(Outgoing::data)
              .anyMatch(data -> data.toString().contains("poison"))) {
            throw new DataIntegrityViolationException("poison");
          }
        });
    List<byte[]> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      items.add(item("i" + i, i == 17 ? "poison" : "text", ""));
    }

    List<Pushed> answers = door.pushAll(items, "-");

    assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(1);
    assertThat(answers.get(17)).isInstanceOf(Refused.class);
    assertThat(workshop.count("ingest.item")).isEqualTo(39);
  }

  @Test
  void aCrashBeforeTheCommitLeavesNothingAndIsToBeTriedAgain() {
    workshop
        .outbox()
        .before(_ -> {
          throw new DataAccessResourceFailureException("connection lost");
        });
    Pushed lost = push("a", "one");
    workshop.outbox().before(_ -> {});

    assertThat(((Refused) lost).refusal().status()).isEqualTo(503);
    assertThat(workshop.count("ingest.item")).isZero();
    assertThat(accepted(push("a", "one")).outcome()).isEqualTo("created");
  }

  @Test
  void theSameKeyGetsTheSameAnswerForADay() {
    Pushed first = push("a", "one", new Once("k", "h1"));
    push("a", "two");
    Pushed again = push("a", "one", new Once("k", "h1"));
    Pushed other = push("a", "three", new Once("k", "h2"));
    workshop.clock().advance(Duration.ofHours(25));
    Pushed nextDay = push("a", "three", new Once("k", "h2"));

    assertThat(again).isEqualTo(first);
    assertThat(((Refused) other).refusal().status()).isEqualTo(422);
    assertThat(accepted(nextDay).version()).isEqualTo(3);
    assertThat(workshop.count("ingest.item_version")).isEqualTo(3);
  }

  @Test
  void theSameRequestManyTimesAtOnceIsWrittenOnce() throws Exception {
    List<Future<Pushed>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        answers.add(threads.submit(() -> push("a", "one", new Once("k", "h"))));
      }
    }

    assertThat(answers)
        .extracting(Future::resultNow)
        .extracting(p -> accepted(p).outcome())
        .containsOnly("created");
    assertThat(workshop.count("ingest.item_version")).isEqualTo(1);
  }

  @Test
  void answersOlderThanADayAreForgotten() {
    push("a", "one", new Once("k", "h"));
    workshop.clock().advance(Duration.ofHours(25));

    workshop.bean(Answers.class).forgetOld();

    assertThat(workshop.count("ingest.answer")).isZero();
  }

  @Test
  void releaseIsTheItemsOwnTrust() {
    door.push(item("a", "one", ",\"release\":true"), null, "-");
    door.push(item("b", "one", ""), null, "-");

    assertThat(workshop.events())
        .extracting(e -> e.get("trust"))
        .containsExactly("release", "review");
  }

  @Test
  void aSourceThatIsNotThereIsAFaultOfTheField() {
    Pushed pushed =
        door.push(
            item("a", "one", ",\"source\":\"018f2b1e-0000-7000-8000-000000000001\""), null, "-");

    assertThat(((Refused) pushed).refusal().faults())
        .extracting(f -> f.pointer())
        .containsExactly("/source");
  }

  @Test
  void aTimeInTheFutureIsNowUnlessThereIsAnEmbargo() {
    Accepted early =
        accepted(door.push(item("a", "one", ",\"published\":\"2027-01-01T00:00:00Z\""), null, "-"));
    door.push(
        item(
            "b",
            "one",
            ",\"published\":\"2027-01-01T00:00:00Z\",\"embargoUntil\":\"2027-01-01T00:00:00Z\""),
        null,
        "-");

    assertThat(early.notes()).singleElement().asString().contains("published");
    assertThat(
            workshop
                .jdbc()
                .sql("select data->>'published' from public.outbox order by id")
                .query(String.class)
                .list())
        .containsExactly("2026-03-10T08:00:00Z", "2027-01-01T00:00:00Z");
  }

  @Test
  void whatNoTableCanHoldIsLeftOut() {
    Accepted accepted = accepted(push("nul\\u0000-id", "a\\u0000b \\ud800 c"));

    assertThat(accepted.outcome()).isEqualTo("created");
    assertThat(
            workshop
                .jdbc()
                .sql("select body from ingest.item_version")
                .query(String.class)
                .single())
        .isEqualTo("<p>ab  c</p>");
  }

  @Test
  void aVersionIsImmutable() {
    push("a", "one");

    assertThatThrownBy(
            () -> workshop.jdbc().sql("update ingest.item_version set headline = 'x'").update())
        .isInstanceOf(UncategorizedDataAccessException.class)
        .hasMessageContaining("immutable");
  }

  private static void await(List<Future<?>> running)
      throws InterruptedException, ExecutionException {
    for (Future<?> one : running) {
      one.get();
    }
  }

  private Pushed push(String id, String text) {
    return push(id, text, null);
  }

  private Pushed push(String id, String text, Once once) {
    return door.push(item(id, text, ""), once, "-");
  }

  private static byte[] item(String id, String text, String more) {
    return "{\"externalId\":\"%s\",\"kind\":\"article\",\"headline\":\"H\",\"body\":\"<p>%s</p>\"%s}"
        .formatted(id, text, more)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Accepted accepted(Pushed pushed) {
    assertThat(pushed).isInstanceOf(Accepted.class);
    return (Accepted) pushed;
  }
}
