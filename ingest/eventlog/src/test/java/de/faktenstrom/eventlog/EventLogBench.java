package de.faktenstrom.eventlog;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Prints what outbox, relay and reader can do on this machine; a smoke to look at, not a test.
final class EventLogBench {

  private static final int EVENTS = Integer.getInteger("events", 100_000);
  private static final int BATCH = 500;

  private EventLogBench() {}

  public static void main(String[] args) throws Exception {
    try (LogUnderTest log = new LogUnderTest()) {
      String text = text(2_000);
      for (int round = 1; round <= 3; round++) {
        System.out.printf("round %d, %,d events of 2 kB%n", round, EVENTS);
        apart(log, text, "enrich-r" + "abcd".charAt(round));
      }
      for (int writers : new int[] {1, 8}) {
        oneByOne(log, text, writers);
      }
      log.bean(Doorbell.class).answered(false);
      System.out.println("with NOTIFY in each transaction:");
      oneByOne(log, text, 9);
    } finally {
      System.exit(0);
    }
  }

  /// Each leg alone: append, relay, read.
  private static void apart(LogUnderTest log, String text, String reader) throws Exception {
    Relay relay = log.bean(Relay.class);
    relay.stop();
    String[] texts = java.util.Collections.nCopies(BATCH, text).toArray(String[]::new);
    print(
        "append",
        () -> {
          for (int i = 0; i < EVENTS; i += BATCH) {
            log.append("s" + i % 97, texts);
          }
        });
    print(
        "relay",
        () -> {
          relay.start();
          await()
              .pollInterval(Duration.ofMillis(20))
              .atMost(Duration.ofMinutes(2))
              .until(() ->
                  log.sql
                      .sql("select not exists (select 1 from eventlog.outbox)")
                      .query(Boolean.class)
                      .single());
        });
    CountDownLatch left = new CountDownLatch(1);
    AtomicInteger got = new AtomicInteger();
    print(
        "read",
        () -> {
          log.route(
              reader,
              reader,
              events -> {
                if (got.addAndGet((int) events.stream().filter(log::isOurs).count()) >= EVENTS) {
                  left.countDown();
                }
              });
          left.await(60, TimeUnit.SECONDS);
        });
    log.camel.getRouteController().stopRoute(reader);
  }

  /// One event a transaction, from append to route.
  private static void oneByOne(LogUnderTest log, String text, int writers) throws Exception {
    int events = 20_000;
    CountDownLatch arrived = new CountDownLatch(events);
    String reader = "desk-" + "abcdefghijkl".charAt(writers);
    log.route(
        reader,
        reader,
        batch ->
            batch.stream()
                .filter(event -> event.subject().contains("single" + writers + "-"))
                .forEach(_ -> arrived.countDown()));
    print(
        "one by one, " + writers + " writers",
        events,
        () -> {
          try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < events; i++) {
              String subject = "single" + writers + "-" + i % 1_000;
              all.add(threads.submit(() -> log.append(subject, text)));
            }
            for (Future<?> one : all) {
              one.get();
            }
          }
          arrived.await(120, TimeUnit.SECONDS);
        });
  }

  private static void print(String what, Work work) throws Exception {
    print(what, EVENTS, work);
  }

  private static void print(String what, int events, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%-24s %,8.0f events/s%n", what, events * 1e9 / took.toNanos());
  }

  private static String text(int length) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) ('a' + random.nextInt(26)));
      if (random.nextInt(6) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private interface Work {
    void run() throws Exception;
  }
}
